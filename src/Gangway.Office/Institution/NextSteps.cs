using System.Collections.Immutable;
using System.Globalization;
using Gangway.Office.Community;
using Gangway.Office.Contract;
using Gangway.Office.Inventory;

namespace Gangway.Office.Institution;

/// <summary>
/// Decides which three things are most worth doing after a census: those that settle most of what is unknown, due or missing.
/// Each is a command that exists or a file to write.
/// </summary>
public static class NextSteps
{
    public const string SayOurs = "say-ours";
    public const string ConfirmDomain = "confirm-domain";
    public const string SayDelivery = "say-delivery";
    public const string AnswerQuestion = "answer-question";
    public const string InstallPackages = "install-packages";
    public const string NameLicenses = "name-licenses";
    public const string WriteNotice = "write-notice";
    public const string OfferSource = "offer-source";
    public const string ResolveConflict = "resolve-conflict";
    public const string WriteHouseRule = "write-house-rule";
    public const string ListComponents = "list-components";
    public const string RepairInput = "repair-input";

    public static ImmutableArray<NextStep> For(Census census) =>
        [.. Candidates(census)
            .Where(step => step.Settles > 0)
            .OrderByDescending(step => step.Settles)
            .ThenBy(step => step.Kind, StringComparer.Ordinal)
            .DistinctBy(step => step.Kind)
            .Take(3)];

    private static IEnumerable<NextStep> Candidates(Census census) =>
        [.. Giving(census), .. Owing(census), .. Taking(census), .. HouseRules(census), .. Inputs(census)];

    private static IEnumerable<NextStep> Giving(Census census)
    {
        var histories = census.Repositories.Select(repository => repository.History).OfType<RepositoryHistory>().ToList();
        var again = $"gangway census {string.Join(' ', census.Paths.Select(Quoted))} --ours";
        if (census.Ours.IsEmpty && histories.Count > 0)
        {
            // A domain of one person would make the suggestion a statement about that person.
            var largest = histories.SelectMany(history => history.Organizations).Where(organization => organization.Part.Contributors > 1)
                .GroupBy(organization => organization.Domain)
                .MaxBy(group => group.Sum(organization => organization.Part.Commits))?.Key ?? "example.com";
            yield return new NextStep(SayOurs, $"{again} {Quoted(largest)}", null, histories.Sum(history => history.Commits), [largest]);
        }

        var likely = histories.SelectMany(history => history.LikelyOurs)
            .GroupBy(domain => domain.Domain)
            .Select(group => (Domain: group.Key, group.First().Like, Commits: group.Sum(domain => domain.Commits)))
            .OrderByDescending(found => found.Commits).ToList();
        if (likely.Count > 0)
        {
            yield return new NextStep(
                ConfirmDomain, $"{again} {Quoted(string.Join(',', census.Ours.Concat(likely.Select(found => found.Domain))))}", null,
                likely.Sum(found => found.Commits), [string.Join(", ", likely.Select(found => found.Domain)), likely[0].Like]);
        }
    }

    private static IEnumerable<NextStep> Owing(Census census)
    {
        foreach (var product in census.Products)
        {
            var file = InFolder(product.Path, "gangway.yml");
            var due = product.Owed.Obligations.Where(obligation => obligation.State is ObligationState.Due or ObligationState.Late).ToList();
            if (product.Delivery.Basis == DeliveryBasis.Assumed && product.Owed.Obligations.Length > 0)
            {
                yield return new NextStep(SayDelivery, null, file, product.Owed.Obligations.Length, [product.Name, "ship: [binary]"]);
            }

            if (product.Owed.Questions.FirstOrDefault() is { Value: > 0 } question)
            {
                yield return new NextStep(AnswerQuestion, null, file, question.Value, [product.Name, question.Key]);
            }

            var notices = due.Where(obligation => obligation.Norm.Artifact is "notice" or "license-text" or "copyright-notice" or "notice-file").ToList();
            var noticed = notices.SelectMany(obligation => obligation.Components).Distinct().Count();
            yield return new NextStep(WriteNotice, null, InFolder(product.Path, "THIRD-PARTY-NOTICES.txt"), noticed + notices.Count, [product.Name, $"{noticed}"]);
            var sources = due.Where(obligation => obligation.Norm.Artifact is "source-archive" or "source-offer").ToList();
            var sourced = sources.SelectMany(obligation => obligation.Components).Distinct().Count();
            yield return new NextStep(OfferSource, null, InFolder(product.Path, "SOURCE-OFFER.txt"), sourced * 2, [product.Name, $"{sourced}"]);
            var conflicts = product.Owed.Conflicts;
            if (conflicts.Length > 0)
            {
                yield return new NextStep(ResolveConflict, null, file, conflicts.Sum(conflict => conflict.CopyleftComponents.Length) * 3,
                    [product.Name, conflicts[0].Copyleft.ToString(), conflicts[0].Other.ToString()]);
            }
        }
    }

    private static IEnumerable<NextStep> Taking(Census census)
    {
        foreach (var product in census.Products)
        {
            if (product.Documents.IsEmpty)
            {
                yield return new NextStep(ListComponents, null, InFolder(product.Path, "bom.json"), 1, [product.Name]);
            }
        }

        var unknown = census.Components.Where(component => !component.License.IsKnown).ToList();
        var documents = census.Products.SelectMany(product => product.Documents).ToLookup(document => document.Path, StringComparer.Ordinal);
        if (Fetching(census, unknown) is { } fetching)
        {
            yield return fetching;
        }

        // A lockfile is written by a tool; only the author of an SBOM can name what it leaves out.
        var sboms = unknown.SelectMany(component => component.Uses.Select(use => use.Evidence.Source))
            .Where(source => documents[source].Any(document => document.Format.StartsWith("CycloneDX", StringComparison.Ordinal) || document.Format.StartsWith("SPDX", StringComparison.Ordinal)))
            .GroupBy(source => source)
            .OrderByDescending(group => group.Count()).FirstOrDefault();
        if (sboms is not null)
        {
            yield return new NextStep(NameLicenses, null, sboms.Key, sboms.Count(), [$"{sboms.Count()}"]);
        }
    }

    /// <summary>The one command that makes most of the unknown licenses readable.</summary>
    private static NextStep? Fetching(Census census, List<TakenComponent> unknown)
    {
        var documents = census.Products.SelectMany(product => product.Documents.Select(document => (document.Path, Document: document, Product: product)))
            .ToLookup(entry => entry.Path, StringComparer.Ordinal);
        var best = unknown
            .SelectMany(component => component.Uses.SelectMany(use => documents[use.Evidence.Source]).DistinctBy(found => found.Path).Select(found => (component.Key, found.Document, found.Product)))
            .Select(found => (found.Key, found.Document, found.Product, Fetch: FetchCommands.Of(found.Document)))
            .Where(found => found.Fetch is not null)
            .GroupBy(found => (Product: found.Product.Path, Folder: FetchCommands.FolderOf(found.Document, found.Product.Documents), Fetch: found.Fetch!,
                File: found.Fetch!.Command.Contains("{0}", StringComparison.Ordinal) ? FileName(found.Document.Path) : ""))
            .Select(group => (group.Key, Count: group.Select(found => found.Key).Distinct(StringComparer.Ordinal).Count()))
            .OrderByDescending(group => group.Count).ThenBy(group => group.Key.Folder, StringComparer.Ordinal)
            .FirstOrDefault();
        if (best.Count == 0)
        {
            return null;
        }

        var command = string.Format(CultureInfo.InvariantCulture, best.Key.Fetch.Command, Quoted(best.Key.File));
        var commit = census.Repositories.FirstOrDefault(repository => repository.ReadFromCommit is not null && IsWithin(best.Key.Folder, repository.Path));
        return new NextStep(InstallPackages, $"{(commit is null ? InFolder(census, best.Key.Folder) : InClone(census, commit.Path, best.Key.Folder))}{command}", null, best.Count,
            [$"{best.Count}", best.Key.Fetch.Ecosystem]);
    }

    private static string InFolder(Census census, string folder) => OnDisk(census, folder) is "." ? "" : $"cd {Quoted(OnDisk(census, folder))} && ";

    // A bare repository has no folder to fetch into.
    private static string InClone(Census census, string repository, string folder)
    {
        var place = OnDisk(census, repository);
        var clone = FileName(place.TrimEnd('/')) is var name && name.EndsWith(".git", StringComparison.Ordinal) && name.Length > 4 ? name[..^4] : $"{name}-checkout";
        var inside = folder == repository || repository == "." ? (repository == "." && folder != "." ? "/" + folder : "") : folder[repository.Length..];
        return $"git clone {Quoted(place)} {Quoted(clone)} && cd {Quoted(clone + inside)} && ";
    }

    /// <summary>A path of the report as the caller can name it: behind the path that was asked for.</summary>
    private static string OnDisk(Census census, string path)
    {
        var asked = census.Paths.Select(named => named.TrimEnd('/') is { Length: > 0 } plain ? plain : named).ToList();
        var (at, inside) = asked.Count == 1 ? (asked[0], path) : asked.Find(named => IsWithin(path, FileName(named))) is { } found ? (found, path[FileName(found).Length..].TrimStart('/')) : (".", path);
        var isFile = asked.Count == 1 && census.Products.Any(product => product.Documents.Any(document => document.Path == FileName(at)));
        at = isFile ? FolderOf(at) : at;
        return at == "." ? inside : inside is "." or "" ? at : $"{at}/{inside}";
    }

    private static string FileName(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static bool IsWithin(string path, string root) =>
        root == "." || path == root || path.StartsWith(root + "/", StringComparison.Ordinal);

    private static IEnumerable<NextStep> HouseRules(Census census) =>
        census.Repositories
            .SelectMany(repository => repository.HouseRules
                .Where(rule => rule.Present == false && FileOf(rule.Kind) is not null)
                .Select(rule => (repository.Path, File: FileOf(rule.Kind)!)))
            .GroupBy(missing => missing.File)
            .Select(group => new NextStep(WriteHouseRule, null, InFolder(group.First().Path, group.Key), group.Count(), [group.Key, $"{group.Count()}"]))
            .OrderByDescending(step => step.Settles)
            .Take(1);

    private static IEnumerable<NextStep> Inputs(Census census)
    {
        var broken = census.Issues.Where(issue => issue.Severity == Severity.Error).ToList();
        if (broken.Count > 0)
        {
            yield return new NextStep(RepairInput, null, broken[0].Source, broken.Count * 5, [broken[0].Message]);
        }
    }

    private static string? FileOf(HouseRuleKind kind) => kind switch
    {
        HouseRuleKind.License => "LICENSE",
        HouseRuleKind.Readme => "README.md",
        HouseRuleKind.Contributing => "CONTRIBUTING.md",
        HouseRuleKind.CodeOfConduct => "CODE_OF_CONDUCT.md",
        HouseRuleKind.Security => "SECURITY.md",
        HouseRuleKind.Governance => "GOVERNANCE.md",
        HouseRuleKind.Maintainers => "MAINTAINERS.md",
        _ => null,
    };

    private static string InFolder(string path, string file)
    {
        var folder = path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) ? FolderOf(path) : path;
        return folder == "." ? file : $"{folder}/{file}";
    }

    private static string FolderOf(string path) => path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : ".";

    /// <summary>A word that a POSIX shell takes as one, whatever stands in it.</summary>
    private static string Quoted(string word) =>
        word.Length > 0 && word.All(character => char.IsAsciiLetterOrDigit(character) || "._-/,@+:".Contains(character))
            ? word
            : $"'{word.Replace("'", "'\\''")}'";
}
