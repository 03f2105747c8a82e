using System.Collections.Immutable;
using Gangway.Office.Community.Expectations;
using Gangway.Office.Norms;

namespace Gangway.Office.Institution.Docking;

public static partial class Gaps
{
    private const long FewestCounted = 20;

    private static IEnumerable<Gap> MissingRoles(Meeting meeting)
    {
        foreach (var duty in meeting.Binding.Where(norm => norm.Demands))
        {
            if (AuthorityOf(duty, meeting.Rules) is { } roles && !roles.Any(meeting.Firm.Roles.Contains) && !meeting.Firm.Produces.Contains(duty.Norm.Artifact))
            {
                yield return new Gap(GapKind.RoleGap, duty.Active, duty.Norm.Pillar, null, duty, roles[0], null, null, duty.Asks);
            }
        }

        // The other way round: our security people need somebody to talk to.
        var needsContact = meeting.Engagement is "use" or "modify" or "distribute" or "contribute";
        if (needsContact && meeting.Context["has-security-contact"] != "yes")
        {
            var certain = meeting.Context["has-security-contact"] == "no" ? Truth.True : Truth.Unknown;
            yield return new Gap(GapKind.RoleGap, certain, Pillar.Trust, null, null, "security-contact", null, null, certain == Truth.True ? [] : ["has-security-contact"]);
        }
    }

    /// <summary>One gap a role of the firm: the slowest way it can be, as far as that is certain.</summary>
    private static IEnumerable<Gap> Latencies(Meeting meeting)
    {
        var windows = Windows(meeting);
        var asking = meeting.Ours.Where(norm => norm.By is not null && norm.Days is not null);
        var late = asking.SelectMany(rule => windows.Where(window => rule.Days > Math.Max(1, window.Days!.Value)).Select(window => (Rule: rule, Window: window, Certain: rule.Active.And(window.Active))));
        foreach (var role in late.GroupBy(pair => pair.Rule.By!, StringComparer.Ordinal))
        {
            var (rule, window, certain) = role.OrderByDescending(pair => pair.Certain).ThenBy(pair => pair.Window.Days).First();
            yield return new Gap(GapKind.Latency, certain, Pillar.Community, rule, window, role.Key, rule.Days, window.Days, certain == Truth.True ? [] : Asks([rule, window]));
        }
    }

    /// <summary>The community's rhythm: the times it states, else how fast it takes changes. Only for what is a conversation.</summary>
    private static List<DockedNorm> Windows(Meeting meeting)
    {
        var timed = meeting.Sides.Commons.Where(norm => meeting.Engagement == "contribute" && norm.IsPossible && norm.Norm.Aim == "respond" && norm.Days is not null && norm.Norm.Source.Kind != "security").ToList();
        var stated = timed.Where(norm => norm.Norm.Deontic != Deontic.Does).ToList();
        var counted = timed.Where(norm => norm.Norm.Deontic == Deontic.Does && norm.Kept.Known >= FewestCounted);
        return stated.Exists(norm => norm.IsHeld) ? stated
            : [.. stated, .. counted.Select(norm => stated.Count == 0 ? norm : norm with { Active = Truth.Unknown, Asks = stated[0].Asks })];
    }

    /// <summary>A burden on one side, with nothing that is owed in return.</summary>
    private static IEnumerable<Gap> OneSided(Meeting meeting)
    {
        foreach (var burden in meeting.Sides.Commons.Where(norm => norm.IsPossible && meeting.Rules.OneWay.ContainsKey(norm.Norm.Aim)))
        {
            var inReturn = meeting.Sides.Commons.Where(norm => norm.IsPossible && norm != burden && !meeting.BindsUs(norm) && meeting.Rules.OneWay[burden.Norm.Aim].Contains(norm.Norm.Aim)).ToList();
            if (!inReturn.Exists(norm => norm.IsHeld))
            {
                var certain = inReturn.Count == 0 ? burden.Active : Truth.Unknown;
                yield return new Gap(GapKind.Asymmetric, certain, burden.Norm.Pillar, null, burden, burden.Norm.Aim, null, null, certain == Truth.True ? [] : Asks([burden, .. inReturn]));
            }
        }

        foreach (var demand in meeting.Ours.Where(norm => norm.Demands && IsTheirs(norm.Norm.Bears, meeting) && !IsTheirs(norm.Norm.Benefits, meeting)))
        {
            var inReturn = meeting.Ours.Where(norm => norm.Demands && !IsTheirs(norm.Norm.Bears, meeting) && IsTheirs(norm.Norm.Benefits, meeting)).ToList();
            if (!inReturn.Exists(norm => norm.IsHeld))
            {
                var certain = inReturn.Count == 0 ? demand.Active : Truth.Unknown;
                yield return new Gap(GapKind.Asymmetric, certain, demand.Norm.Pillar, demand, null, demand.Norm.Aim, null, null, certain == Truth.True ? [] : Asks([demand, .. inReturn]));
            }
        }
    }

    private static bool IsTheirs(string? party, Meeting meeting) => party is "commons" or "community" or "project" || (party is not null && meeting.Rules.Theirs.Contains(party));

    /// <summary>What a topic's standing is as a fact: stated yes, silent or denied no, else unknown.</summary>
    public static string? FactOf(TopicStanding standing) => standing switch
    {
        TopicStanding.Stated => "yes",
        TopicStanding.Silent or TopicStanding.Denied => "no",
        _ => null,
    };
}
