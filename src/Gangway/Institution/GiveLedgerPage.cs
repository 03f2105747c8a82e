using System.Globalization;
using Gangway.Community;
using Gangway.Office.Community.People;
using Gangway.Office.Community.Upstream;
using Gangway.Office.Institution.Reciprocity;
using Gangway.Shell;

namespace Gangway.Institution;

/// <summary><c>give ledger</c> as people read it: what is unknown, whom we ride on for free, take and give of each project, where to look next.</summary>
internal static class GiveLedgerPage
{
    public static GivePage Of(GiveLedgerAnswer answer, Words words) => new(
        words["ledger.title"], answer.Source.Length > 0 ? answer.Source : words["ledger.no-products"], answer.AsOf, [.. Lead(answer, words)],
        [.. Fragile(answer, words), Entries(answer, words), Projects(answer, words), .. Missing(answer, words), .. Others(answer, words)],
        [words.Of("ledger.how-role", answer.Thresholds.ContributingCommits, Whole(answer.Thresholds.LeadingShare)),
            words.Of("ledger.how-flags", Whole(answer.Thresholds.Domination), answer.Thresholds.FragileAbsenceFactor, Whole(1 - answer.Thresholds.Decline)), words["ledger.how-criticality"], .. HasForks(answer) ? [words["ledger.how-lag"]] : Array.Empty<string>()]);

    private static IEnumerable<string> Lead(GiveLedgerAnswer answer, Words words)
    {
        var commits = answer.Activities.SelectMany(activity => activity.Period).Where(commit => !commit.IsBot).ToList();
        var unknown = commits.LongCount(commit => commit.Firm.Kind == FirmAffiliationKind.Unknown);
        var hidden = commits.LongCount(commit => commit.Address == Office.Community.AffiliationKind.NoReply);
        yield return words.Of("ledger.unknown", (long)answer.WithoutRepository, (long)answer.Components, (long)answer.WithoutClone.Count());
        yield return words.Of("ledger.unknown-share", (long)answer.Activities.Length, Words.Percent(unknown, commits.Count), Words.Percent(hidden, commits.Count));
        yield return answer.OursKnown ? words.Of("give.k-rule", answer.Least) : words["give.nobody-ours"];
        var roles = answer.Entries.Where(entry => entry.Take.Upstream is not null).CountBy(entry => entry.Role).OrderByDescending(pair => pair.Key).Select(pair => words.Of($"ledger.count-{pair.Key}", (long)pair.Value));
        yield return words.List(roles);
    }

    private static IEnumerable<GivePage.Section> Fragile(GiveLedgerAnswer answer, Words words)
    {
        var fragile = ReciprocityLedger.FragileFreeRiding(answer.Entries);
        var open = answer.Known.Count(entry => entry.IsFragileFreeRiding is null);
        yield return new("fragile", words["ledger.fragile"], words["ledger.fragile-question"],
            [fragile.IsEmpty ? words["ledger.none-fragile"] : words.Of("ledger.some-fragile", (long)fragile.Length), .. open > 0 ? [words.Of("ledger.open-fragile", (long)open)] : Array.Empty<string>()],
            [new(words["ledger.project"], false), new(words["ledger.criticality"], true), new(words["give-col.absence"], true), new(words["ledger.trend"], true)],
            [.. fragile.Select(entry => new[] { answer.NameOf(entry), Percent(entry.Take.Criticality), Number(entry.AbsenceFactor?.Value), entry.Trend is { } trend ? Percent(trend) : "?" })]);
    }

    private static GivePage.Section Entries(GiveLedgerAnswer answer, Words words) => new(
        "ledger", words["ledger.entries"], words["ledger.entries-question"], answer.Known.Any() ? [] : [words["ledger.no-clones"]],
        [
            new(words["ledger.project"], false), new(words["ledger.role"], false), new(words["ledger.criticality"], true), new(words["ledger.our-commits"], true), new(words["ledger.our-share"], true),
            new(words["ledger.flags"], false), new(words["ledger.gifts"], false), new(words["ledger.kinds"], false),
        ],
        [.. answer.Known.Select(entry => Given(entry, answer, words))], Plot(answer, words));

    private static GivePage.Section Projects(GiveLedgerAnswer answer, Words words) => new(
        "projects", words["ledger.projects"], words["ledger.projects-question"], [],
        [
            new(words["ledger.project"], false), new(words["ledger.take"], false), new(words["ledger.depth"], false), new(words["give-col.absence"], true), new(words["ledger.trend"], true), new(words["give-col.unknown"], true),
            new(words["ledger.seats"], false), .. HasForks(answer) ? [new(words["ledger.lag"], false)] : Array.Empty<TextTable.Column>(),
        ],
        [.. answer.Known.Select(entry => Project(entry, answer, words))]);

    private static string[] Given(LedgerEntry entry, GiveLedgerAnswer answer, Words words)
    {
        var shown = answer.IsShown(entry);
        var hidden = words["give.suppressed"];
        var types = shown && entry.OurCommitsByType is { } known ? known : [];
        return
        [
            answer.NameOf(entry), words[$"ledger.role-{entry.Role}"], Percent(entry.Take.Criticality), entry.OurCommits is null ? "?" : shown ? Words.Number(entry.OurCommits.Value) : hidden,
            entry.OurCommits is null ? "?" : shown ? Share(entry) : hidden, words.List(Flags(entry, words)), words.List(entry.Reported.Select(gift => Gift(gift, words))),
            words.List(types.Select(type => $"{MetricText.Sentence("type", type.Label, words)} {type.Value}")),
        ];
    }

    private static string[] Project(LedgerEntry entry, GiveLedgerAnswer answer, Words words) =>
    [
        answer.NameOf(entry), entry.Take.Components.IsEmpty ? words["ledger.take-none"] : words.Of("ledger.take-of", (long)entry.Take.Components.Length, (long)entry.Take.Products.Length),
        entry.Take.Components.IsEmpty ? "" : words[$"ledger.depth-{entry.Take.Depth}"], MetricText.Value(entry.AbsenceFactor!, words), entry.Trend is { } trend ? Percent(trend) : "?",
        entry.UnknownCommits is { } unknown ? Words.Number(unknown) : "?", entry.Seats is { } seats ? Seats(seats, words) : words["ledger.seats-none"],
        .. HasForks(answer) ? [Lag(entry, words)] : Array.Empty<string>(),
    ];

    // Where no fork was named the column would say nothing.
    private static bool HasForks(GiveLedgerAnswer answer) => answer.Known.Any(entry => entry.Lag is not null);

    private static string Lag(LedgerEntry entry, Words words)
    {
        if (entry.Lag is not { } lag)
        {
            return "?";
        }

        var (backport, unknown) = (lag.Count(PatchOutcome.Backport), lag.Count(PatchOutcome.Unknown));
        return words.List(
        [
            words.Of("ledger.lag-of", lag.Count(PatchOutcome.Kept), lag.Count(PatchOutcome.Landed)),
            .. lag.MedianDays is { } days ? [words.Of("ledger.lag-days", Number(days))] : Array.Empty<string>(),
            .. backport > 0 ? [words.Of("ledger.lag-backport", backport)] : Array.Empty<string>(),
            .. unknown > 0 ? [words.Of("ledger.lag-unknown", unknown)] : Array.Empty<string>(),
        ]);
    }

    private static IEnumerable<string> Flags(LedgerEntry entry, Words words)
    {
        (bool? Is, string Key)[] flags = [(entry.IsDominated, "dominated"), (entry.IsSingleVendor, "single-vendor"), (entry.IsFragileFreeRiding, "fragile-flag")];
        // What nobody takes and nobody of us works on is none of our business.
        return entry.Take.Components.IsEmpty && entry.Role is UpstreamRole.Silent or UpstreamRole.Unknown ? [] : flags.Where(flag => flag.Is != false).Select(flag => flag.Is == true ? words[$"ledger.{flag.Key}"] : words.Of("ledger.maybe", words[$"ledger.{flag.Key}"]));
    }

    private static HtmlText? Plot(GiveLedgerAnswer answer, Words words)
    {
        var bars = answer.Known.Take(15).Select(entry =>
        {
            var interval = entry.OurShare?.Interval;
            var shown = answer.IsShown(entry) && interval is not null;
            return (answer.NameOf(entry), shown ? Share(entry) : answer.OursKnown ? words["give.suppressed"] : "?", new GivePlot.Part(shown ? "f-give" : "hatch", "", shown ? interval!.Value.Least : 0));
        }).ToList();
        return bars.Count == 0 ? null : GivePlot.Bars("ledger-plot", words["ledger.our-share"], words["ledger.plot-desc"], bars);
    }

    private static IEnumerable<GivePage.Section> Missing(GiveLedgerAnswer answer, Words words)
    {
        var rows = answer.WithoutClone.Select(entry => new[] { entry.Take.Upstream!, words.Of("ledger.take-of", (long)entry.Take.Components.Length, (long)entry.Take.Products.Length), Percent(entry.Take.Criticality), words[$"ledger.role-{entry.Role}"], words.List(entry.Reported.Select(gift => Gift(gift, words))) }).ToList();
        if (rows.Count > 0)
        {
            yield return new("missing", words["ledger.missing"], words["ledger.missing-question"], [words["ledger.missing-how"]],
                [new(words["ledger.project"], false), new(words["ledger.take"], true), new(words["ledger.criticality"], true), new(words["ledger.role"], false), new(words["ledger.gifts"], false)], rows, Most: 15);
        }

        if (answer.Entries.FirstOrDefault(entry => entry.Take.Upstream is null) is { } nobody)
        {
            yield return new("nowhere", words["ledger.nowhere"], words["ledger.nowhere-question"], [],
                [new(words["ledger.component"], false)], [.. nobody.Take.Components.Select(component => new[] { component })], Most: 15);
        }
    }

    private static IEnumerable<GivePage.Section> Others(GiveLedgerAnswer answer, Words words)
    {
        if (!answer.OtherGifts.IsEmpty)
        {
            yield return new("others", words["ledger.others"], words["ledger.others-question"], [], [new(words["ledger.to"], false), new(words["ledger.gifts"], false), new(words["ledger.purpose"], false)],
                [.. answer.OtherGifts.Select(gift => new[] { gift.To, Gift(gift, words), gift.Purpose ?? "?" })]);
        }
    }

    private static string Gift(ReportedGift gift, Words words) =>
        words.Of($"ledger.gift-{gift.Kind}", gift.Amount.ToString("0.##", CultureInfo.InvariantCulture), gift.Currency ?? "");

    private static string Seats(Office.Community.Seats.SeatBalance seats, Words words) =>
        seats.Gained is { } gained ? words.Of("ledger.seats-change", seats.Ours, seats.Total, seats.Unknown, $"+{gained} −{seats.Lost}") : words.Of("ledger.seats-now", seats.Ours, seats.Total, seats.Unknown);

    private static string Share(LedgerEntry entry) => entry.OurShare?.Interval is not { } share ? "?"
        : share.Least == share.Most ? Percent(share.Least) : $"{Percent(share.Least)} – {Percent(share.Most)}";

    private static string Percent(double value) => value > 1.0005 ? $"{value * 100:0}%" : MetricText.Percent(value);

    private static string Whole(double share) => $"{share * 100:0}%";

    private static string Number(double? value) => value is { } known ? known.ToString("0.##", CultureInfo.InvariantCulture) : "?";
}
