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

    /// <summary>One gap a role of the firm: the first rule that makes it answer.</summary>
    private static IEnumerable<Gap> Latencies(Meeting meeting)
    {
        if (Window(meeting) is not var (window, days))
        {
            yield break;
        }

        foreach (var asking in meeting.Ours.Where(norm => norm.By is not null && norm.Days > days).GroupBy(norm => norm.By!, StringComparer.Ordinal))
        {
            var rule = asking.OrderBy(norm => norm.IsHeld ? 0 : 1).First();
            var certain = rule.Active.And(window.Active);
            yield return new Gap(GapKind.Latency, certain, Pillar.Community, rule, window, asking.Key, rule.Days, days, certain == Truth.True ? [] : Asks([rule, window]));
        }
    }

    /// <summary>The community's rhythm: the shortest time it states, else how fast it takes changes. Only for what is a conversation.</summary>
    private static (DockedNorm Norm, double Days)? Window(Meeting meeting)
    {
        if (meeting.Engagement != "contribute")
        {
            return null;
        }

        var stated = meeting.Sides.Commons.Where(norm => norm.IsHeld && norm.Norm.Aim == "respond" && norm.Norm.Deontic != Deontic.Does && norm.Days is not null && norm.Norm.Source.Kind != "security").OrderBy(norm => norm.Days).FirstOrDefault();
        var counted = meeting.Sides.Commons.FirstOrDefault(norm => norm.IsHeld && norm.Norm.Aim == "respond" && norm.Norm.Deontic == Deontic.Does && norm.Days is not null && norm.Kept.Known >= FewestCounted);
        return (stated ?? counted) is { Days: { } days } norm ? (norm, Math.Max(1, days)) : null;
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
