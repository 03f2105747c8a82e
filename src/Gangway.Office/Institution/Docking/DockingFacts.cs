using System.Collections.Immutable;
using Gangway.Office.Community.Expectations;
using Gangway.Office.Community.Practice;
using Gangway.Office.Contract;
using Gangway.Office.Institution.Policies;
using Gangway.Office.Inventory;
using Gangway.Office.Norms;

namespace Gangway.Office.Institution.Docking;

/// <summary>Turns what was read of a project into the facts conditions ask for, each with where it is known from. What was not read stays unknown.</summary>
public static class DockingFacts
{
    /// <summary>A single organization with more than this share of two years' commits decides over the project, whoever else may vote.</summary>
    private const double Dominant = 0.8;

    /// <param name="start">What the caller stated: it goes before what was read.</param>
    /// <param name="licenses">The licenses it is used under; null where none is known.</param>
    /// <param name="library">Encoded terms.</param>
    /// <param name="expectations">What its files say.</param>
    /// <param name="practice">What its history says; null where there is none.</param>
    /// <param name="policy">Lists and thresholds.</param>
    /// <param name="purl">The package; null where a repository was named whose package nobody knows.</param>
    /// <param name="name">What the repository is called.</param>
    /// <param name="asOf">When it was read.</param>
    public static Context Of(
        Context start, ImmutableArray<ChosenLicense>? licenses, LicenseLibrary library, ProjectExpectations expectations, ProjectPractice? practice, Policy policy, PackageUrl? purl, string name, DateTimeOffset asOf)
    {
        var read = License(licenses, library)
            .Concat(Agreement(expectations))
            .Concat(practice is null ? [] : Activity(practice, policy.Thresholds, asOf))
            .Concat(policy.Lists.Select(list => (list.Name, OnList(list, purl, name, licenses), purl is null ? $"the list {list.Name} does not speak of {name}" : $"the list {list.Name}, for {purl}")))
            .Append(("foundation", expectations.Expectations.Any(expectation => expectation.Norm.Role == "foundation") ? "yes" : null, EvidenceOf(expectations, "foundation")));
        return read.Where(fact => fact.Item2 is not null && start[fact.Item1] is null).Aggregate(start, (context, fact) => context.With(fact.Item1, fact.Item2!, fact.Item3));
    }

    private static IEnumerable<(string, string?, string)> License(ImmutableArray<ChosenLicense>? licenses, LicenseLibrary library)
    {
        if (licenses is not { IsEmpty: false } known)
        {
            return [("license-state", "unclear", "no license could be concluded")];
        }

        var terms = known.Select(license => library.Of(license.Id)).ToList();
        var basis = string.Join(" AND ", known);
        if (terms.Contains(null) || terms.Exists(each => each!.Category == LicenseCategory.Unknown))
        {
            return [("license-state", "not-encoded", basis)];
        }

        var strictest = terms.MaxBy(each => (int)each!.Category)!;
        return
        [
            ("license-state", "known", basis),
            ("license-category", Hyphened(strictest.Category), basis),
            ("copyleft-reach", terms.Max(each => each!.Reach).ToString().ToLowerInvariant(), basis),
        ];
    }

    private static string Hyphened(LicenseCategory category) => category switch
    {
        LicenseCategory.PublicDomain => "public-domain",
        LicenseCategory.WeakCopyleft => "weak-copyleft",
        LicenseCategory.StrongCopyleft => "strong-copyleft",
        LicenseCategory.NetworkCopyleft => "network-copyleft",
        LicenseCategory.SourceAvailable => "source-available",
        _ => category.ToString().ToLowerInvariant(),
    };

    /// <summary>A project that asks for the sign-off and speaks of no agreement asks for none; one that speaks of neither may ask for either.</summary>
    private static IEnumerable<(string, string?, string)> Agreement(ProjectExpectations expectations)
    {
        var (dco, cla) = (expectations[ExpectationTopic.Dco], expectations[ExpectationTopic.Cla]);
        var found = expectations.Expectations.Where(expectation => expectation.Topic == ExpectationTopic.Cla).ToList();
        if (found.Find(expectation => expectation.Norm.Id == "community.relicensing") is { } relicensing)
        {
            yield return ("cla-relicensing", "yes", relicensing.Evidence.ToString());
        }

        if (cla.Standing == TopicStanding.Stated)
        {
            var corporate = found.Find(expectation => expectation.Norm.Id == "community.corporate-agreement");
            yield return ("cla", corporate is null ? "individual" : "corporate", (corporate ?? found[0]).Evidence.ToString());
        }
        else if (cla.Standing == TopicStanding.Denied || (cla.Standing == TopicStanding.Silent && dco.Standing == TopicStanding.Stated))
        {
            yield return ("cla", "none", (cla.Evidence ?? dco.Evidence)?.ToString() ?? "its files");
            yield return ("cla-relicensing", "no", (cla.Evidence ?? dco.Evidence)?.ToString() ?? "its files");
        }
    }

    private static IEnumerable<(string, string?, string)> Activity(ProjectPractice practice, PolicyThresholds thresholds, DateTimeOffset asOf)
    {
        var quiet = asOf - practice.To > TimeSpan.FromDays(thresholds.QuietAfterDays);
        yield return ("project-activity", quiet ? "quiet" : "active", $"last commit {practice.To:yyyy-MM-dd}");

        // Where the forge presses the button, nobody sees how many there are behind it.
        var enough = practice.Committers >= thresholds.FewestMaintainers;
        yield return ("maintainers", quiet && practice.Committers == 0 ? "nobody" : enough ? "enough" : practice.MadeOnForge == 0 ? "few" : null, $"{practice.Committers} people committed since {practice.From:yyyy-MM}");
        var largest = practice.LargestOrganization;
        var known = largest.Total == 0 ? 0 : (double)largest.Known / largest.Total;
        yield return ("single-vendor", largest.OfKnown is { } share && known > 0.5 ? (share > Dominant ? "yes" : "no") : null, $"{largest.Count} of {largest.Known} commits with a known organization");
    }

    /// <summary>Where only the name of a repository is known, a list that does not speak of that name does not mean it.</summary>
    private static string? OnList(PolicyList list, PackageUrl? purl, string name, ImmutableArray<ChosenLicense>? licenses)
    {
        var isForeign = purl is null && list.Matching.IsEmpty && !list.Purls.Any(pattern => pattern.Text.Contains(name, StringComparison.OrdinalIgnoreCase));
        var known = isForeign ? list with { Purls = [] } : list;
        var answers = (licenses is { IsEmpty: false } chosen ? chosen.Select(license => (ChosenLicense?)license) : [null]).Select(license => known.Holds(purl, license)).ToList();
        return answers.Contains(true) ? "yes" : answers.Contains(null) ? null : "no";
    }

    private static string EvidenceOf(ProjectExpectations expectations, string role) =>
        expectations.Expectations.FirstOrDefault(expectation => expectation.Norm.Role == role)?.Evidence.ToString() ?? "";
}
