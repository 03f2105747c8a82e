using System.Collections.Immutable;
using Gangway.Inventory;
using Gangway.Office;
using Gangway.Office.Contract;
using Gangway.Office.Contract.Notices;
using Gangway.Office.Inventory;
using Gangway.Shell;

namespace Gangway.Contract;

/// <summary>Collects the components of documents and folders with what a notice needs of them.</summary>
internal sealed class NoticeSource(LicenseKnowledge knowledge, TextWriter error)
{
    private readonly LicenseClaims claims = new(knowledge);
    private readonly SourcesReading reading = new(knowledge, new Progress(error, !Console.IsErrorRedirected, TimeProvider.System));

    /// <summary>Null where something could not be read; then it has been said on standard error.</summary>
    public async Task<IReadOnlyList<NoticeComponent>?> Collect(IReadOnlyList<string> paths, string? sources, CancellationToken stop)
    {
        var documents = paths.Where(path => !Directory.Exists(path)).ToList();
        var boms = BomSource.ReadAll(documents, error, stop);
        if (sources is not null && !Directory.Exists(sources))
        {
            await error.WriteLineAsync(IssueLine.Of(new Issue(sources, "there is no such folder", Severity.Error, HowToFix: "Check the path.")));
            return null;
        }

        if (boms.Length < documents.Count)
        {
            return null;
        }

        var components = boms.SelectMany(bom => bom.Components.Where(IsPart).Select(Of)).DistinctBy(component => component.Key).ToList();
        components = sources is null ? components : await WithSources(components, new SourcesFolder(sources), stop);
        foreach (var folder in paths.Where(Directory.Exists))
        {
            components.AddRange(await OfFolder(folder, stop));
        }

        return components;
    }

    /// <summary>Files that an SBOM lists are parts of its packages, and tools of the build are not delivered.</summary>
    private static bool IsPart(Component component) => component.Type is not "file" && component.Scope is not (DependencyScope.Development or DependencyScope.Test);

    private NoticeComponent Of(Component component) => new()
    {
        Name = component.Group is null ? component.Name : $"{component.Group}/{component.Name}",
        Version = component.Version,
        Purl = component.Purl?.ToString(),
        License = Conclusion.Of(component.Declared, component.Concluded, [], claims.Understand).Concluded,
        Copyrights = component.Copyright is null or "NOASSERTION" or "NONE" ? []
            : [.. component.Copyright.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)],
        Texts = [.. component.Declared.Where(claim => claim.Form == LicenseClaimForm.Text).Select(TextOf).OfType<FoundText>()],
    };

    private FoundText? TextOf(LicenseClaim claim) => claims.Understand(claim).Expression is SpdxExpression.License license
        ? new FoundText(license.Id, claim.Value.ReplaceLineEndings("\n").Trim('\n'), claim.Evidence.Source)
        : null;

    private async Task<List<NoticeComponent>> WithSources(List<NoticeComponent> components, SourcesFolder sources, CancellationToken stop)
    {
        var places = components.ToDictionary(component => component.Key, component => sources.Of(component).Where(Directory.Exists).Take(1).ToList(), StringComparer.Ordinal);
        var (read, _) = await reading.Read([.. places.Values.SelectMany(place => place).Distinct(StringComparer.Ordinal)], stop);
        return [.. components.Select(component => places[component.Key] is [var place] && read.TryGetValue(place, out var found) ? With(component, found) : component)];
    }

    private NoticeComponent With(NoticeComponent component, ReadSources found) => component with
    {
        License = component.License ?? Parse(found.Expression),
        Copyrights = [.. component.Copyrights, .. found.Copyrights],
        Texts = [.. component.Texts, .. found.Texts],
        NoticeFiles = [.. component.NoticeFiles, .. found.NoticeFiles],
    };

    private async Task<IEnumerable<NoticeComponent>> OfFolder(string folder, CancellationToken stop)
    {
        var (read, target) = await reading.Read([folder], stop);
        foreach (var issue in target.Issues.Where(issue => issue.Severity == Severity.Error))
        {
            await error.WriteLineAsync(IssueLine.Of(issue));
        }

        if (!read.TryGetValue(folder, out var own))
        {
            return [];
        }

        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        return own.Vendored.Select(part => With(new NoticeComponent { Name = part.Folder }, part.Part)).Prepend(With(new NoticeComponent { Name = name }, own));
    }

    private SpdxExpression? Parse(string? expression) =>
        expression is not null && SpdxExpression.TryParse(expression, knowledge.Ids, SpdxGrammar.Lax, out var parsed, out _, out _) ? parsed : null;
}
