using System.Globalization;
using Gangway.Office;
using Gangway.Office.Community.Expectations;
using Gangway.Office.Institution.Docking;
using Gangway.Office.Norms;
using Gangway.Shell;

namespace Gangway.Institution;

/// <summary>The sentences of a docking, the same in every format.</summary>
internal static class DockSentences
{
    public static string Heading(DockReport report, Words words) => words.Of($"dock.heading.{report.Result.Engagement}", report.Reading.Name);

    public static string Project(DockReport report, Words words)
    {
        var reading = report.Reading;
        return reading.Commit is { } commit ? words.Of("dock.at", reading.Subject, commit[..10])
            : words.Of(reading.Products > 0 ? "dock.package" : "dock.package-nowhere", reading.Subject);
    }

    public static string License(DockReport report, Words words) =>
        report.Reading.License is { } license
            ? $"{license} ({words.List([.. report.Reading.LicensePlaces, .. report.Reading.LicenseFiles > 0 ? [words.Of("dock.files", report.Reading.LicenseFiles)] : Array.Empty<string>()])})"
            : words["dock.license-unknown"];

    public static string Firm(DockReport report, Words words) =>
        report.IsStarter ? words["dock.starter"] : words.Of("dock.policy", report.Policy.Name, report.Policy.Version);

    public static string Pillar(Pillar pillar, Words words) => words[$"dock.{pillar.ToString().ToLowerInvariant()}"];

    public static string Kind(AnswerKind kind, Words words) => words[$"dock.{Word(kind)}"];

    public static string Kind(GapKind kind, Words words) => words[$"dock.gap.{Word(kind)}"];

    public static string Word(AnswerKind kind) => kind switch
    {
        AnswerKind.Aligned => "aligned",
        AnswerKind.AlignedIf => "aligned-if",
        AnswerKind.InConflict => "in-conflict",
        _ => "unknown",
    };

    public static string Word(GapKind kind) => kind switch
    {
        GapKind.Conflict => "conflict",
        GapKind.UnservedDuty => "unserved-duty",
        GapKind.OverStrict => "over-strict",
        GapKind.Latency => "latency",
        GapKind.Toothless => "toothless",
        GapKind.RoleGap => "role-gap",
        GapKind.Asymmetric => "asymmetric",
        _ => "paper-rule",
    };

    public static string Word(Deontic deontic) => deontic switch
    {
        Deontic.Must => "must",
        Deontic.MustNot => "must-not",
        Deontic.Should => "should",
        Deontic.May => "may",
        _ => "does",
    };

    public static string Mark(AnswerKind kind) => kind switch { AnswerKind.Aligned => "✓", AnswerKind.AlignedIf => "◐", AnswerKind.InConflict => "✗", _ => "?" };

    /// <summary>What follows from an answer: the list of what to do, how many questions decide.</summary>
    public static IEnumerable<string> Answer(PillarAnswer answer, Words words)
    {
        switch (answer.Kind)
        {
            case AnswerKind.Aligned:
                yield return words.Of("dock.aligned.say", answer.Norms);
                break;
            case AnswerKind.Unknown when answer.Asks.IsEmpty:
                yield return words["dock.nothing.say"];
                break;
            case AnswerKind.Unknown:
                yield return words.Of("dock.open.say", answer.Asks.Length);
                break;
        }

        foreach (var gap in answer.Gaps)
        {
            yield return Say(gap, words);
        }

        foreach (var approval in answer.Approvals)
        {
            yield return words.Of("dock.approval.say", words.Named("role", approval.By!), words.In(approval.Norm.Words.Firm));
        }

        if (answer.Kind is AnswerKind.AlignedIf or AnswerKind.InConflict && answer.Asks.Length > 0)
        {
            yield return words.Of("dock.adds.say", answer.Asks.Length);
        }
    }

    public static string Say(Gap gap, Words words)
    {
        var asked = gap.Commons is { } commons ? words.In(commons.Norm.Words.Commons) : gap.Firm is { } firm ? words.In(firm.Norm.Words.Firm) : words.Act(gap.Act);
        return gap.Kind switch
        {
            GapKind.Conflict when gap.Firm?.Norm.Id.StartsWith("wish.", StringComparison.Ordinal) == true => words.Of("dock.say.conflict-wish", words.Act(gap.Act)),
            GapKind.Conflict when gap.IsRefusal => words.Of("dock.say.conflict-policy", words.In(gap.Firm!.Norm.Words.Firm)),
            GapKind.Conflict => words.Of("dock.say.conflict", words.Act(gap.Act)),
            GapKind.OverStrict => words.Of("dock.say.over-strict", words.Act(gap.Act)),
            GapKind.Latency => words.Of("dock.say.latency", Days(gap.FirmDays), words.Named("role", gap.Act), Days(gap.CommonsDays)),
            GapKind.RoleGap when gap.Commons is null => words[gap.Certain == Truth.True ? "dock.say.role-gap-theirs" : "dock.say.role-gap-unknown"],
            GapKind.RoleGap => words.Of("dock.say.role-gap", asked, words.Named("role", gap.Act)),
            GapKind.Toothless when gap.Commons?.Kept.Known > 0 => words.Of("dock.say.toothless-kept", gap.Commons.Kept.Count, gap.Commons.Kept.Known),
            GapKind.PaperRule when gap.Commons?.Kept.Known > 0 => words.Of("dock.say.paper-rule-kept", gap.Commons.Kept.Known),
            _ => words.Of($"dock.say.{Word(gap.Kind)}", asked),
        };
    }

    /// <summary>What to do about a card: what its gap asks for, then what its norm does.</summary>
    public static IEnumerable<string> Do(TranslationCard card, Words words)
    {
        if (card.Gap is { } gap)
        {
            var special = gap.Kind switch
            {
                GapKind.UnservedDuty => null,
                GapKind.Toothless when gap.Commons is null => words["dock.do.toothless-firm"],
                GapKind.RoleGap when gap.Commons is null => words["dock.do.role-gap-theirs"],
                GapKind.RoleGap => words.Of("dock.do.role-gap", gap.Act),
                _ => words[$"dock.do.{Word(gap.Kind)}"],
            };
            if (special is not null)
            {
                yield return special;
            }
        }

        var fix = card.Gap?.Kind is GapKind.Latency or GapKind.Toothless or GapKind.PaperRule or GapKind.OverStrict ? null : (card.Commons ?? card.Firm)?.Norm.Fix;
        if (fix is not null && words.In(fix).Length > 0)
        {
            yield return words.In(fix);
        }
    }

    /// <summary>The lines of the firm's column.</summary>
    public static IEnumerable<(string Label, string Text)> FirmSide(TranslationCard card, Words words)
    {
        if (card.Firm is { } firm && !firm.Norm.Id.StartsWith("wish.", StringComparison.Ordinal))
        {
            yield return (words["dock.says"], $"{words.In(firm.Norm.Words.Firm)} ({Place(firm)})");
        }
        else if (card.Gap?.Kind != GapKind.RoleGap || card.Gap.Commons is not null)
        {
            yield return (words["dock.says"], words["dock.no-rule"]);
        }

        if (card.Commons is { } commons && card.Gap?.Kind != GapKind.OverStrict)
        {
            yield return (words["dock.means"], words.In(commons.Norm.Words.Firm));
        }

        yield return (words["dock.why"], words.In(card.Why.Firm));
    }

    /// <summary>The lines of the commons' column.</summary>
    public static IEnumerable<(string Label, string Text)> CommonsSide(TranslationCard card, Words words)
    {
        if (card.Commons is not { } commons)
        {
            yield return (words["dock.says"], words[card.Gap?.Kind is GapKind.RoleGap ? "dock.silent" : "dock.nothing-upstream"]);
        }
        else
        {
            yield return commons.Norm.Deontic == Deontic.Does
                ? (words["dock.does"], words.In(commons.Norm.Words.Commons))
                : (words["dock.asks"], $"{words.In(commons.Norm.Words.Commons)} ({Strength(commons, words)})");
            if (commons.Quote is { } quote)
            {
                yield return (words["dock.wrote"], $"“{quote}”");
            }

            yield return ("", Place(commons));
            foreach (var more in More(commons, words))
            {
                yield return ("", more);
            }
        }

        yield return (words["dock.why"], words.In(card.Why.Commons));
    }

    public static string Strength(DockedNorm norm, Words words)
    {
        var deontic = words[$"dock.{Word(norm.Norm.Deontic)}"];
        return norm.Norm.OrElse is { } orElse && orElse != "none" ? $"{deontic}; {words.Of("dock.or-else", words.Named("else", orElse))}" : deontic;
    }

    public static string Place(DockedNorm norm) => norm.Evidence?.ToString() ?? norm.Norm.Source.ToString();

    public static IEnumerable<string> More(DockedNorm norm, Words words)
    {
        if (norm.Count is { } count && norm.Norm.Aim is "review" or "merge")
        {
            yield return words.Of($"dock.count.{norm.Norm.Aim}", norm.Count!.Value);
        }

        if (norm.Period is { } period)
        {
            yield return words.Of("dock.within", period);
        }

        if (!norm.Norm.Alternatives.IsEmpty)
        {
            yield return words.Of("dock.either", words.List(norm.Norm.Alternatives.Select(way => words.Act(way.Aim)).Distinct(StringComparer.Ordinal)));
        }

        if (norm.Monitor is { } monitor)
        {
            yield return words.Of("dock.monitored", monitor);
        }
    }

    public static string State(DockingTask task, IEnumerable<Gap> gaps, Words words) => words[StateKey(task, gaps)];

    public static string StateKey(DockingTask task, IEnumerable<Gap> gaps) =>
        !task.Duty.IsHeld ? "dock.state.open"
        : gaps.Any(gap => gap.Commons?.Norm.Id == task.Duty.Norm.Id && gap.Kind is GapKind.UnservedDuty or GapKind.RoleGap or GapKind.Conflict && gap.Certain == Truth.True) ? "dock.state.gap"
        : task.Duty.Forbids || task.Artifacts is ["none"] ? "dock.state.keep"
        : task.Serving is { Truth: Truth.True, Artifact: { } artifact } && !IsProduced(artifact) ? "dock.state.way"
        : task.Serving.Truth == Truth.True ? "dock.state.ready"
        : "dock.state.open";

    // What the firm produces as artifacts of a delivery; the rest comes about with the change itself.
    private static bool IsProduced(string artifact) => artifact is "notice" or "license-text" or "copyright-notice" or "notice-file" or "source-archive" or "source-offer" or "decision" or "cla-record";

    public static string What(DockingTask task, Words words) => words.In(task.Duty.Norm.Words.Firm);

    public static string Proof(DockingTask task, Words words) => words.List(task.Artifacts.Select(artifact => words.Named("proof", artifact)));

    public static string Outcome(DockingQuestion.Outcome outcome, Words words)
    {
        var kinds = outcome.Answers.ToDictionary(answer => answer.Pillar, answer => words[$"dock.{Word(answer.Kind)}"]);
        var text = words.Of("dock.outcome", kinds[Office.Norms.Pillar.Trust], kinds[Office.Norms.Pillar.Contract], kinds[Office.Norms.Pillar.Community], outcome.Gaps);
        text = outcome.Approvals > 0 ? text + words.Of("dock.outcome.approvals", outcome.Approvals) : text;
        return outcome.Open > 0 ? text + words.Of("dock.outcome.open", outcome.Open) : text;
    }

    public static string Promise(DockedNorm norm, Words words)
    {
        var text = words.In(norm.Norm.Words.Commons);
        return norm.By is { } by && norm.Days is { } days ? $"{text} ({words.Of("dock.answers-within", words.Named("role", by), (long)Math.Round(days / 1.4))})" : text;
    }

    /// <summary>What binds the other side, with its numbers and its place.</summary>
    public static string Theirs(DockedNorm norm, Words words) =>
        $"{words.In(norm.Norm.Words.Firm)} ({words.List(More(norm, words).Append(Place(norm)))})";

    public static string Topic(TopicStatement topic, Words words) => topic.Standing switch
    {
        TopicStanding.Stated or TopicStanding.Denied => $"{words[$"standing.{topic.Standing.ToString().ToLowerInvariant()}"]} · {topic.Evidence}",
        _ => $"{words[$"standing.{topic.Standing.ToString().ToLowerInvariant()}"]} · {words[$"standing.{topic.Standing.ToString().ToLowerInvariant()}.why"]}",
    };

    /// <summary>From when to when practice was counted.</summary>
    public static string Counted(DockReport report, Words words) => report.Reading.Practice is { } practice
        ? words.Of("dock.practice.question", $"{practice.From.ToString("yyyy-MM", CultureInfo.InvariantCulture)} – {practice.To.ToString("yyyy-MM", CultureInfo.InvariantCulture)}")
        : words["dock.practice.question.none"];

    public static IEnumerable<string> FirmGains(DockReport report, Words words)
    {
        yield return report.Reading.Products is not { } products ? words["dock.gain.firm-function"]
            : products == 0 ? words["dock.gain.firm-unused"] : words.Of("dock.gain.firm-uses", products);
        if (report.Reading.Gains is { } gains)
        {
            yield return words.Of("dock.gain.firm-influence", gains.Committers);
        }
    }

    public static IEnumerable<string> CommonsGains(DockReport report, Words words)
    {
        if (report.Reading is { Gains: { } gains, Practice: { } practice })
        {
            yield return words.Of("dock.gain.commons-commits", gains.Commits, practice.Commits);
            yield return words.Of("dock.gain.commons-reviews", gains.Reviews);
        }
        else
        {
            yield return words["dock.gain.unknown"];
        }

        yield return words["dock.gain.money"];
    }

    /// <summary>What is known of the engagement, for a person: fact, value, where it is known from.</summary>
    public static IEnumerable<(string Fact, string Value, string Basis)> Facts(DockReport report, Words words) =>
        report.Result.Context.Facts.Where(fact => fact.Key != "engagement")
            .Select(fact => (fact.Key, fact.Value.Value, fact.Value.Basis == "assumed" ? words["dock.assumed-employee"] : fact.Value.Basis));

    private static string Days(double? days) => (days ?? 0).ToString("0.#", CultureInfo.InvariantCulture);
}
