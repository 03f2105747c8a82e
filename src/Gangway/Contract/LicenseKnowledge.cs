using Gangway.Kernels.Licenses;
using Gangway.Kernels.Licenses.Index;
using Gangway.Kernels.Licenses.Texts;
using Gangway.Norms;
using Gangway.Office;
using Gangway.Office.Contract;
using Gangway.Office.Inventory;
using Gangway.Office.Norms;

namespace Gangway.Contract;

/// <summary>What the program knows of licenses: their ids, names, texts and encoded terms. Each part is made when first asked for.</summary>
internal sealed class LicenseKnowledge
{
    private readonly Lazy<LicenseIndex> index = new(OpenIndex);
    private readonly Lazy<LicenseDetector> detector;
    private readonly Lazy<Vocabulary> vocabulary = new(ReadVocabulary);
    private readonly Lazy<LicenseLibrary> library;
    private readonly Lazy<LicenseIds> ids;
    private readonly Lazy<LicenseNames> names;

    public LicenseKnowledge()
    {
        detector = new(() => new LicenseDetector(index.Value));
        library = new(() => Library(_ => true));
        ids = new(() => LicenseIds.TryRead(Texts.Ids, "license-exceptions.yaml", Embedded.Text("license-exceptions.yaml"), out var found, out var issue)
            ? found
            : throw new InvalidDataException(issue.Message));
        names = new(() => LicenseNames.TryRead(
            ids.Value, Texts.Ids.Select(id => KeyValuePair.Create(id, Texts.NameOf(id))), "license-names.yaml", Embedded.Text("license-names.yaml"),
            out var found, out var issue)
            ? found
            : throw new InvalidDataException(issue.Message));
    }

    public LicenseTexts Texts => index.Value.Texts;

    public LicenseDetector Detector => detector.Value;

    public LicenseLibrary Terms => library.Value;

    /// <summary>The words that norms are written in.</summary>
    public Vocabulary Vocabulary => vocabulary.Value;

    /// <summary>Terms of the licenses that an expression names, and perhaps of some others: to read all takes longer than one answer may.</summary>
    public LicenseLibrary TermsOf(SpdxExpression? license)
    {
        string[] named = [.. (license?.Licenses ?? []).SelectMany(leaf => leaf.ToString().Split(" WITH ")).Select(id => id.TrimEnd('+'))];
        return Library(text => Array.Exists(named, id => text.Contains(id, StringComparison.Ordinal)));
    }

    /// <summary>OSADL's duties in our acts.</summary>
    public OslocActs OslocActs => OslocActs.Read(Embedded.Text("norms/osloc.yaml"), "norms/osloc.yaml", Vocabulary);

    public LicenseIds Ids => ids.Value;

    public LicenseNames Names => names.Value;

    /// <summary>The text as SPDX prints it; null for what is no id of the license list.</summary>
    public string? TextOf(string id) => Ids.License(id) is { } listed ? Texts.TextOf(listed) : null;

    /// <summary>The full name; null for what is no id of the license list.</summary>
    public string? NameOf(string id) => Ids.License(id) is { } listed ? Texts.NameOf(listed) : null;

    /// <summary>Makes the parts that a census needs, on another thread while files are being listed.</summary>
    public void Prepare()
    {
        _ = detector.Value;
        _ = library.Value;
        _ = names.Value;
    }

    /// <summary>The bytes stay in the mapped program: nothing is copied, and what is not asked for is not loaded.</summary>
    private static unsafe LicenseIndex OpenIndex()
    {
        var (start, length) = Embedded.Mapped("licenses.index");
        return LicenseIndex.TryOpen((byte*)start, length, keeper: null, out var opened) ? opened : throw new InvalidDataException("data/licenses.index was not written by this version");
    }

    private static Vocabulary ReadVocabulary() =>
        VocabularyReader.Read(Embedded.Text("norms/acts.yaml"), Embedded.Text("norms/facts.yaml"), Embedded.Text("norms/duties.yaml"));

    private LicenseLibrary Library(Func<string, bool> isWanted) => new(
        Files("norms/licenses", isWanted).Select(file => LicenseTermsReader.Read(file.Text, file.Path, Vocabulary)),
        Files("norms/exceptions", isWanted).Select(file => ExceptionTermsReader.Read(file.Text, file.Path)),
        Vocabulary);

    private static IEnumerable<(string Path, string Text)> Files(string folder, Func<string, bool> isWanted) =>
        Embedded.Below(folder).Select(path => (path, Embedded.Text(path))).Where(file => isWanted(file.Item2));
}
