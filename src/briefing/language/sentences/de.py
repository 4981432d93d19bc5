"""German: abbreviations of Duden and of the news, ordinals with a full stop, words that begin sentences."""

from briefing.language.sentences.rules import Rules, table, words

RULES = Rules(
    short=table(
        never="""
            abb abt adm allg amtl angekl anm ao aufl az bd bde bes betr bez bfr bgm bspw bzgl bzw ca chr d.h d.i dat
            dipl doz dr dres dt durchschn ehem eigtl einschl entspr erg evtl exkl fa feldw fn frl frhr fr
            gebr gem gen geb gegr gen gesch gest ggf gr griech hauptm hg hl hll hr hrn hrsg i.a i.allg i.s i.v.m
            i.zshg inkl ing insb insbes jew jur kath kfm kgl komm komp koord korr kpt lfd lt ltd
            magn med mind mtl nachm natürl nördl oberstlt o.g o.b.d.a obb offz orig östl pfr präs
            priv prof psych rer s.a sek sen st staatl städt stellv stv südl techn
            teilw tgl tlw u.u uffz unt urspr u.z vdg verg vertr vgl v.a v.l.n.r vorl vorm vors
            west westl wiss wörtl z.b z.hd z.t z.z z.zt zit zgl zt zuf zul zus zzgl zzt u.v.a.m.s
        """,
        seldom="""
            dir ev lat mag maj max min mod phil pol prot ref reg rel resp sog span ung verb verf vers wg
            a.a.o a.d abk abw adr ag allgem anz apr aug ausg bhf biogr co corp d.c d.j d.o do dez di e.k e.v eur
            evang exempl expl f febr feb ff fig gbl gez gl grad i.d.r i.e.s i.r i.w.s inc inh jan jg jh jhd jhdt jun
            jul jr kap kl kto l.l ltg m mbh mi mio mo mrd mill nov n.chr n.n okt o.j o.o o.ä o.dgl p.a pfd pl plz
            p.m phys pp qm r.i.p rd red s.o s.u sa sept sep sg so sr st.p std str tel tsd u.k u.s u.a u.ä u.dgl
            u.v.a u.v.m usf u.s.a v.chr v.h vs wdh z ztr zw mrz mär dgl d.gr n.v p.s
        """,
        often="usw etc u.s.w u.s.f",
        unnumbered="abs art bl blatt kap lit nr nrn rdnr rn rz s satz sp ziff ziffer tab tit vol no anl kl",
    ),
    starters=words(
        """
            Ab Aber Alle Allein Allerdings Alles Als Also Am An Anders Anfangs Angesichts Auch Auf Aufgrund Aus
            Ausgerechnet Außerdem Außer Bald Bei Beide Beim Bereits Besonders Bevor Bis Bisher Bislang Da Dabei
            Dadurch Dafür Dagegen Daher Dahinter Damals Damit Danach Daneben Dann Daran Darauf Daraufhin Daraus
            Darin Darüber Darum Darunter Das Dass Davon Davor Dazu Dein Deine Dem Demnach Den Denen Denn Dennoch Der
            Deren Derzeit Des Deshalb Dessen Deswegen Dich Die Dies Diese Dieselbe Diesem Diesen Dieser Dieses Doch
            Dort Du Durch Ebenfalls Ebenso Ehe Eigentlich Ein Eine Einem Einen Einer Eines Einige Einst Endlich
            Entweder Er Erst Erstmals Es Etwa Etwas Euch Euer Falls Fast Für Ganz Gegen Gegenüber Genau Gestern
            Gleichzeitig Hat Hatte Haben Heute Hier Hierbei Hierfür Hierzu Hingegen Hinter Hinzu Ich Ihm Ihn Ihnen
            Ihr Ihre Ihrem Ihren Ihrer Im Immer Immerhin In Indem Infolge Innerhalb Insgesamt Inzwischen Irgendwann
            Ist Ja Je Jede Jedem Jeden Jeder Jedes Jedoch Jemand Jene Jener Jetzt Kein Keine Keinen Keiner Kurz Laut
            Lediglich Letztlich Man Manche Manchmal Mancher Mehr Mehrere Mein Meine Meist Meistens Mich Mir Mit
            Mithilfe Mitunter Möglicherweise Nach Nachdem Nämlich Natürlich Neben Nein Nicht Nichts Nie Niemand Noch
            Nun Nur Ob Obgleich Obwohl Oder Offenbar Oft Ohne Rund Schließlich Schon Sechs Sehr Sein Seine Seinem
            Seinen Seiner Seit Seitdem Seither Selbst Sie Sind So Sobald Sodass Sofern Sogar Solange Solche Somit
            Sondern Sonst Soweit Sowohl Später Sowie Statt Stattdessen Teils Trotz Trotzdem Über Überall Um
            Umgekehrt Und Ungefähr Uns Unser Unsere Unter Unterdessen Vermutlich Viel Viele Vielleicht Vielmehr
            Voraussichtlich Vom Von Vor Vorher Vorläufig Wahrscheinlich Während Währenddessen Wann War Waren Warum
            Was Wegen Weil Weiter Weitere Weiterhin Welche Welcher Wem Wen Wenig Wenige Wenn Wer Werden Weshalb Wie
            Wieder Wiederum Wieso Wieviel Wir Wird Wo Wobei Wodurch Wofür Woher Wohin Womit Wurde Wurden Zehn
            Ziemlich Zu Zudem Zuerst Zufolge Zugleich Zuletzt Zum Zumal Zumindest Zunächst Zur Zurzeit Zusammen
            Zusätzlich Zuvor Zwar Zwei Drei Vier Fünf Sieben Acht Neun Elf Zwölf Zwischen
        """
    ),
    before_ordinals=words(
        """
            ab alle allem allen am an auf bis beim das dem den der des die diese diesem diesen dieser dieses ein
            eine einem einen einer eines ersten ihr ihre ihrem ihren ihrer im ins ihres jede jedem jeden jeder jedes
            kein keine keinen mein meine meinem meinen meiner nächsten oder sein seine seinem seinen seiner seines
            seit unser unsere unserem unseren unserer und vom vor zum zur letzten vergangenen kommenden Ab Am Beim
            Das Dem Den Der Des Die Ein Eine Einen Ihr Ihre Im Ins Jede Jeder Mein Meine Sein Seine Seit Unser Vom
            Zum Zur
        """
    ),
    after_ordinals=words(
        """
            Januar Jänner Jan Februar Feber Feb März Mrz April Apr Mai Juni Jun Juli Jul August Aug September Sept
            Sep Oktober Okt November Nov Dezember Dez Abschnitt Abteilung Akt Armee Auflage Ausgabe Band Bataillon
            Bezirk Brigade Bundesliga Bundestag Division Dynastie Etage Geburtstag Halbjahr Infanterie Jahrestag
            Jahrgang Jahrhundert Jahrhunderts Jahrtausend Jh Jhd Jubiläum Kapitel Klasse Korps Legislaturperiode
            Lesung Liga Lebensjahr Mal Minute Obergeschoss OG Platz Quartal Rang Regiment Reich Republik Runde Satz
            Senat Sitzung Spieltag Stock Stockwerk Strafsenat Stunde Tag Teil Wahlperiode Weltkrieg Weltkriegs
            Weltkrieges Woche Zivilsenat
        """
    ),
    vowels=frozenset("aeiouyäöüáàâéèêëíìîïóòôúùûåæø"),
)
