"""English: abbreviations of both sides of the Atlantic, words that begin sentences."""

from briefing.language.sentences.rules import Rules, table, words

RULES = Rules(
    short=table(
        never="""
            adm amb assoc asst atty brig bros ca capt cf cmdr cpl col comdr det dr e.g eds ens esp excl gen gens gov
            govs hon i.e insp incl lt lts maj messrs mlle mme mr mrs ms mssrs mt mts mx pfc ph.d.cand pres prof
            profs pvt rev revd rt sens sen sgt sirs spc supt sr.lt viz vgl approx dept.of
        """,
        seldom="""
            m re rep reps prop
            a.d a.k.a abbr admin aka al alt apr apt ariz assn aug ave avg b.c b.c.e bldg blvd bull c.e calif cent cm
            co colo conn corp ct d.c d.phil dec del dept dist div dr.h e.u ed elev encl esq est ext feb fla fri ft
            ga govt hr hrs ill inc ind inst int intl jan jr jul jun kans ky l.a la ltd llc mass md mfg mgr mich min
            mins minn misc miss mo mon mont mph n.y n.y.c nat neb nev nov oct okla ore org p.o pa ph.d phd pl plc
            pop pt pts pub r.i.p rd resp rte sat sc sci sec secs sept sep sq sr st sta ste str sun surg tel tenn tex
            thu thur thurs tue tues u.k u.n u.s u.s.a univ va vs v vt wash wed wis wk wyo yd yr yrs mil bn tn
        """,
        often="etc a.m p.m et.seq",
        unnumbered="""
            app apps art arts bk bks ch chap chaps cl ex exs fig figs fn fol ii l ll line lines n nn no nos p para
            paras pg pp r rec s sect sects ss tab vol vols
        """,
    ),
    starters=words(
        """
            A About According Accordingly Across Additionally After Afterwards Again Against All Almost Already Also
            Although Amid Among An And Another Any Anyone Are Around As Asked At Back Because Before Behind Besides
            Between Beyond Both But By Can Could Currently Despite Did Do Does During Each Earlier Eight Either
            Elsewhere Eventually Even Ever Every Everyone Everything Few Finally First Five For Four From Further
            Furthermore Given Had Has Have Having He Hence Her Here Hers Him His How However I If Important
            Importantly In Indeed Initially Inside Instead Into Is It Its Just Last Later Like Likewise Many Maybe
            Meanwhile More Moreover Most Much Must My Nearly Neither Never Nevertheless Next Nine No Nobody None
            Nonetheless Nor Not Nothing Now Of Off Officially Often On Once One Only Or Other Others Otherwise Our
            Out Outside Over Overall Perhaps Previously Rather Recently Regardless Roughly Second Seven Several
            Shall She Should Similarly Since Six So Some Someone Something Sometimes Soon Still Subsequently Such
            Ten Than That The Their Them Then There Thereafter Therefore These They Third This Those Though Three
            Through Throughout Thus To Today Together Tomorrow Too Toward Towards Two Under Unless Unlike Until Up
            Upon Us Usually Was We Were What Whatever When Whenever Where Whereas Whether Which While Who Whoever
            Whose Why Will With Within Without Would Yes Yesterday Yet You Your
        """
    ),
    after_often=words(
        """
            Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
            January February March April May June July August September October November December Jan Feb Mar Apr
            Jun Jul Aug Sept Sep Oct Nov Dec EST EDT ET CST CDT CT MST MDT MT PST PDT PT GMT UTC BST CET CEST EET
            EEST MSK JST IST AEST Eastern Central Pacific Greenwich Moscow
        """
    ),
    said=words(
        """
            said says asked asks added cried called exclaimed replied shouted told wondered wrote answered began
        """
    ),
    vowels=frozenset("aeiouyäöüáàâéèêëíìîïóòôúùûåæø"),
)
