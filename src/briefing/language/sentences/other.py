"""Any other language: abbreviations that many of them write, and no ordinals."""

from briefing.language.sentences.rules import Rules, table

RULES = Rules(
    short=table(
        never="av cap cf col dr dra dott dña gen ing mgr mlle mm mme mr mrs ms mtro ob prof profa rev sig sra st"
        " ste sto vg",
        seldom="al apr aug bl co corp dec e.g feb fr i.e inc ind jan jr jul jun kl lda ltd mar nov oct okt p.ex p.es sa"
        " s.a sept sr s.l tel t.ex mln mld mlrd mil tis tys vs",
        often="etc itd itp osv m.fl enz ecc",
        unnumbered="art bl c.f fig k nº no nr num nr pag pág p pp par s str tab tom vol §",
    )
)
