using System.Collections.Immutable;
using System.Text;
using Gangway.Contract;
using Gangway.Inventory;
using Gangway.Kernels.Licenses.Manifests;
using Gangway.Office;
using Gangway.Office.Contract;
using Gangway.Office.Institution;
using Gangway.Office.Inventory;
using Gangway.Office.Inventory.Lockfiles;
using Gangway.Office.Norms;
using Gangway.Shell;

namespace Gangway.Institution;

/// <summary>Reads the files of one place: its documents, its own licenses, the artifacts that fulfil duties, its declaration.</summary>
internal sealed class PlaceSource(LicenseFindingSource licenses, FactVocabulary facts, MavenPomSource poms, Progress progress)
{
    /// <summary>Two at a time: reading is bound by the processor here, and the census keeps to two cores.</summary>
    private static readonly ParallelOptions TwoAtATime = new() { MaxDegreeOfParallelism = 2 };

    private sealed record FileReading(
        BomReading? Document,
        BomReading? Manifest,
        ImmutableArray<LicenseFinding> License,
        FileLicenses? Terms,
        ImmutableArray<ProvidedArtifact> Artifacts,
        Issue? Issue);

    /// <param name="place">Path of the place in the report.</param>
    /// <param name="name">Its name.</param>
    /// <param name="root">Its folder inside the tree, "" for the tree's own.</param>
    /// <param name="tree">Where its files are read from.</param>
    /// <param name="files">Its files, those of nested places left out.</param>
    /// <param name="named">Turns a path of the tree into one of the report.</param>
    /// <param name="stop">Ends the reading.</param>
    public (CollectedPlace Place, ImmutableArray<Issue> Issues) Read(
        string place, string name, string root, SourceTree tree, IReadOnlyList<SourceFile> files, Func<string, string> named, CancellationToken stop)
    {
        progress.Start($"reading {Printable.Of(name)}", files.Count);
        var readings = new FileReading?[files.Count];
        var build = DocumentSource.Together(tree, files, named, poms);
        Parallel.For(0, files.Count, TwoAtATime, at =>
        {
            stop.ThrowIfCancellationRequested();
            readings[at] = ReadFile(tree, build, files[at], RelativeTo(root, files[at].Path), named(files[at].Path));
            progress.Advance();
        });
        progress.Finish();
        var declaration = Declaration(root, tree, files, named, out var issues);
        var found = readings.Select((reading, at) => (File: files[at], Reading: reading!, Source: named(files[at].Path))).ToList();
        var collected = new CollectedPlace
        {
            Path = place,
            Name = name,
            Declaration = declaration,
            Documents = Documents([.. found.Where(entry => entry.Reading.Document?.Bom is not null)
                .Select(entry => (RelativeTo(root, entry.File.Path), entry.Source, entry.Reading.Document!.Bom!))]),
            Publishes = [.. found.Where(entry => PathRoles.Of(RelativeTo(root, entry.File.Path)) is not (PathRole.Vendored or PathRole.Fixture))
                .Select(entry => (entry.Reading.Manifest ?? entry.Reading.Document)?.Bom)
                .Where(bom => bom is { IsSbom: false }).Select(bom => bom!.Subject).OfType<Component>()],
            OwnLicenses = [.. found.SelectMany(entry => entry.Reading.License)],
            Terms = Terms(root, tree, files, [.. found.Select(entry => entry.Reading.Terms).OfType<FileLicenses>()], named),
            Artifacts = [.. found.SelectMany(entry => entry.Reading.Artifacts)],
            NotRead = [.. found.Where(entry => DocumentSource.IsKnownUnread(entry.File.Name.ToString())
                && PathRoles.Of(RelativeTo(root, entry.File.Path)) is PathRole.Product).Select(entry => entry.Source)],
        };
        return (collected, [.. issues, .. found.SelectMany(entry => IssuesOf(entry.Reading))]);
    }

    /// <summary>Of documents about the same project those that count.</summary>
    private static ImmutableArray<CollectedDocument> Documents(List<(string Path, string Source, Bom Bom)> read)
    {
        var counting = LockfilePrecedence.Of([.. read.Select(document => (document.Path, document.Bom))]);
        return [.. read.Zip(counting, (document, bom) => bom is null
            ? null
            : new CollectedDocument(document.Source, PathRoles.Of(document.Path), bom, ImmutableDictionary<string, PackageLicenses>.Empty)).OfType<CollectedDocument>()];
    }

    private FileReading ReadFile(SourceTree tree, BuildTree build, SourceFile file, string path, string source)
    {
        var role = PathRoles.Of(path);
        var format = DocumentSource.Recognize(tree, file);
        if (format?.Tells.HasFlag(BomFacts.Use) == false)
        {
            // Checksums and versions to choose from: what is used stands in a document beside them, or nowhere.
            return new FileReading(null, null, [], null, [], null);
        }

        if (format is not null)
        {
            var reading = DocumentSource.Read(tree, file, format, source, build);
            var isSample = role == PathRole.Fixture || (format.Ecosystem is null && role is PathRole.Test or PathRole.Documentation);
            var terms = role == PathRole.Product && ManifestReader.Knows(file.Name.ToString()) ? licenses.TermsOf(tree, file, path) : null;
            return new FileReading(isSample ? AsSample(reading) : reading, null, [], terms, [], null);
        }

        if (role != PathRole.Product)
        {
            return new FileReading(null, null, [], role == PathRole.Vendored ? licenses.TermsOf(tree, file, path) : null, [], null);
        }

        var isTop = !path.Contains('/') || path.StartsWith("LICENSES/", StringComparison.Ordinal);
        Issue? issue = null;
        return new FileReading(
            null,
            DocumentSource.ReadManifest(tree, file, source),
            isTop && LicenseFileSource.IsLicenseFileName(file.Name) && ArtifactSource.KindsOf(file.Name).IsEmpty
                ? licenses.InFile(tree, file, source, out issue)
                : [],
            licenses.TermsOf(tree, file, path),
            [.. ArtifactSource.Read(tree, file, source)],
            issue);
    }

    /// <summary>A sample may be broken on purpose: that it cannot be read is worth a note, what is odd in it is not.</summary>
    private static BomReading AsSample(BomReading reading) => reading with
    {
        Issues = [.. reading.Issues.Where(issue => issue.Severity == Severity.Error).Select(issue => issue with { Severity = Severity.Note })],
    };

    private static IEnumerable<Issue> IssuesOf(FileReading reading) =>
        [.. reading.Document?.Issues ?? [], .. reading.Manifest?.Issues ?? [], .. reading.Issue is { } issue ? new[] { issue } : []];

    private ProductDeclaration? Declaration(
        string root, SourceTree tree, IReadOnlyList<SourceFile> files, Func<string, string> named, out ImmutableArray<Issue> issues)
    {
        issues = [];
        var wanted = root.Length == 0 ? "gangway.yml" : $"{root}/gangway.yml";
        var file = files.FirstOrDefault(candidate => candidate.Path == wanted);
        if (file.Path is null || tree.Read(file, 1024 * 1024, out var issue) is not { } content)
        {
            return null;
        }

        return ProductDeclarationReader.Read(Encoding.UTF8.GetString(content.Span), named(file.Path), facts, out issues);
    }

    private SourceTerms Terms(
        string root, SourceTree tree, IReadOnlyList<SourceFile> files, IReadOnlyList<FileLicenses> terms, Func<string, string> named) => SourceTerms.Of(
        licenses.Conclude(terms, [.. files.SelectMany(file => StatedTermsSource.Read(tree, file, RelativeTo(root, file.Path)))]),
        path => named(root.Length == 0 ? path : $"{root}/{path}"));

    private static string RelativeTo(string root, string path) => root.Length == 0 ? path : path[(root.Length + 1)..];
}
