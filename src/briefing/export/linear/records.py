"""The records of a brief as plain text: figures with their claims, events, sources, judgments, gaps."""

from briefing.export.linear.fields import STEP, Fields
from briefing.layout.attribution import claimant, name_with_via
from briefing.layout.vocabulary import credibility_words, likelihood_words, reliability_words, type_words
from briefing.model.comparison import Apart, groups
from briefing.model.quantity import Qualifier, Quantity
from briefing.model.records import Cite, Claim, Event, Figure, Gap, Ignored, Judgment, Source
from briefing.model.text import SafeText
from briefing.model.vocabulary import Attribution, Rank


def write_figure(fields: Fields, figure: Figure) -> None:
    """Add a figure with its claims; those that cannot be compared with the first say why."""
    setting = fields.setting
    t = setting.t
    label = fields.inline(figure.label) or figure.id
    fields.lines.words(f"{label} ({t('contested')})" if setting.is_contested(figure) else label, STEP)
    indent = STEP * 2
    fields.words(t("Unit"), figure.unit, indent)
    fields.words(t("Scope"), figure.scope, indent)
    fields.words(t("Measure"), figure.measure, indent)
    if not figure.claims:
        fields.lines.words(t("no value"), indent)
    for group in groups(figure):
        if group.reason:
            reasons = {
                Apart.SCOPE: t("Not comparable with the first claim, as the scope is another:"),
                Apart.UNIT: t("Not comparable with the first claim, as the unit is another:"),
                Apart.DATE: t("Not comparable with the first claim, as the date is another:"),
            }
            fields.lines.words(reasons[group.reason], indent)
        for claim in group.claims:
            _write_claim(fields, figure, claim, indent)
    fields.common(figure.common, figure.spans, figure.id, indent)


def _write_claim(fields: Fields, figure: Figure, claim: Claim, indent: str) -> None:
    setting = fields.setting
    t = setting.t
    value = setting.value(claim) if claim.quantity else fields.inline(claim.text) or t("no value")
    ranks = {Rank.PREFERRED: f" ({t('preferred')})", Rank.DEPRECATED: f" ({t('set aside')})", Rank.NORMAL: ""}
    fields.lines.words(f"{value}{ranks[claim.rank]}", f"{indent}- ")
    indent += STEP
    if claim.quantity:
        fields.words(t("As written"), "" if _reads_as_shown(claim.quantity, value) else claim.quantity.written, indent)
        fields.rich(t("Text"), claim.text, indent)
    elif claim.unit != figure.unit:
        fields.words(t("Unit"), claim.unit, indent)
    _write_claimant(fields, claim.claimed_by, claim.attribution, claim.sources, indent)
    fields.words(t("Scope"), "" if claim.scope == figure.scope else claim.scope, indent)
    fields.date(t("As of"), claim.as_of, indent)
    fields.words(t("Credibility"), credibility_words(setting, claim.credibility), indent)
    fields.cites(claim.sources, indent)
    fields.rich(t("Because"), claim.because, indent)
    if claim.part_of:
        fields.items(t("Part of"), [claim.part_of], indent)
    fields.quote(t("Quote"), claim.quote, indent)
    fields.common(claim.common, claim.spans, claim.id, indent)


def _write_claimant(
    fields: Fields, claimed_by: SafeText, attribution: Attribution, cites: tuple[Cite, ...], indent: str
) -> None:
    """Add who says so, where it is not the sources that are named in any case."""
    t = fields.setting.t
    if attribution is not Attribution.NAMED:
        words = "".join(part.text for part in claimant(fields.setting, claimed_by, attribution, cites))
        fields.words(t("Claimed by"), words, indent)
    elif claimed_by:
        fields.words(t("Claimed by"), claimed_by, indent)


def _reads_as_shown(quantity: Quantity, shown: str) -> bool:
    """Return whether an author's value says nothing that its wording does not: the same digits, and no other word."""
    known = {word for qualifier in Qualifier for word in qualifier.value.split("-")}
    words = "".join(sign if sign.isalpha() else " " for sign in quantity.written.casefold()).split()
    return _digits(quantity.written) == _digits(shown) and all(word in known or word in shown for word in words)


def _digits(text: str) -> str:
    return "".join(sign for sign in text if sign.isdigit())


def write_event(fields: Fields, event: Event) -> None:
    """Add an event: when and what on one line, then the words of the source and all else."""
    setting = fields.setting
    t = setting.t
    what = fields.inline(event.what) or event.id
    alone = len(event.dates) == 1
    when = setting.date(event.dates[0].when) if alone and event.dates[0].when else ""
    fields.lines.words(f"{when}: {what}" if when else what, f"{STEP}- ")
    indent = STEP * 2
    for date in event.dates:
        if not alone:
            fields.lines.words(setting.date(date.when) if date.when else t("no date"), f"{indent}- ")
        own = indent if alone else indent + STEP
        fields.quote(t("Wording"), date.wording, own)
        if not alone or date.claimed_by != event.claimed_by:
            fields.words(t("Claimed by"), date.claimed_by, own)
        if not alone or date.sources != event.sources:
            fields.cites(date.sources, own)
        fields.extras(t("Unknown keys"), date.unknown, own)
    fields.words(t("Status"), t(event.status), indent)
    fields.words(t("Place"), event.place, indent)
    _write_claimant(fields, event.claimed_by, event.attribution, event.sources, indent)
    fields.cites(event.sources, indent)
    fields.items(t("Key figures"), event.figures, indent)
    fields.document(t("Detail"), event.detail, indent)
    fields.common(event.common, event.spans, event.id, indent)


def write_source(fields: Fields, source: Source) -> None:
    """Add a source behind its number."""
    setting = fields.setting
    t = setting.t
    number = setting.numbers[source.id]
    fields.lines.words(name_with_via(setting, source.id), f"{STEP}[{number}] ", STEP * 2)
    indent = STEP * 2
    fields.rich(t("Title"), source.title, indent)
    fields.words(t("Type"), type_words(setting, source.type), indent)
    fields.words(t("Genre"), source.genre, indent)
    fields.words(t("Author"), "; ".join(source.author), indent)
    fields.words(t("Publisher"), source.publisher, indent)
    fields.date(t("Issued"), source.issued, indent)
    fields.date(t("Accessed"), source.accessed, indent)
    fields.words(t("Reliability"), reliability_words(setting, source.reliability), indent)
    fields.rich(t("Descriptor"), source.descriptor, indent)
    fields.quote(t("Quote"), source.quote, indent)
    fields.words(t("Quote language"), source.quote_lang, indent)
    fields.quote(t("Translation"), source.translation, indent)
    if source.via:
        fields.items(t("Found in"), [source.via], indent)
    fields.items(t("Passes on"), source.derived_from, indent)
    fields.words(t("Language"), source.lang, indent)
    fields.words(t("URL"), source.url, indent)
    fields.words(t("Archived"), source.archived_url, indent)
    fields.common(source.common, source.spans, source.id, indent)


def write_judgment(fields: Fields, judgment: Judgment) -> None:
    """Add a judgment with its likelihood and, apart from it, its confidence."""
    setting = fields.setting
    t = setting.t
    fields.lines.words(fields.inline(judgment.text) or f"[{t('no text')}]", f"{STEP}- ")
    indent = STEP * 2
    fields.words(t("Likelihood"), likelihood_words(setting, judgment.likelihood), indent)
    fields.words(t("Confidence"), t(judgment.confidence) if judgment.confidence else "", indent)
    fields.cites(judgment.sources, indent)
    fields.items(t("Key figures"), judgment.figures, indent)
    fields.items(t("Events"), judgment.events, indent)
    fields.several(t("Indicators"), map(fields.inline, judgment.indicators), indent)
    fields.common(judgment.common, judgment.spans, judgment.id, indent)


def write_gap(fields: Fields, gap: Gap) -> None:
    """Add what is not known."""
    t = fields.setting.t
    fields.lines.words(fields.inline(gap.text) or f"[{t('no text')}]", f"{STEP}- ")
    fields.several(t("What would close it"), map(fields.inline, gap.indicators), STEP * 2)
    fields.common(gap.common, gap.spans, gap.id, STEP * 2)


def write_ignored(fields: Fields, ignored: Ignored) -> None:
    """Add a finding that may stand, with the reason."""
    t = fields.setting.t
    where = f" ({ignored.at})" if ignored.at else ""
    fields.lines.words(f"{ignored.rule}{where}: {ignored.reason}", f"{STEP}- ")
    fields.extras(t("Unknown keys"), ignored.unknown, STEP * 2)
