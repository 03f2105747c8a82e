using Gangway.Kernels.Licenses;
using Gangway.Norms;
using Gangway.Office;
using Gangway.Office.Contract;
using Gangway.Office.Inventory;
using Gangway.Office.Norms;

namespace Gangway.Contract;

/// <summary>What the program knows of licenses: their ids, names, texts and encoded terms. Each part is made when first asked for.</summary>
internal sealed class LicenseKnowledge
{
    private readonly Lazy<LicenseTexts> texts = new(() => LicenseTexts.Parse(Embedded.Bytes("spdx-full.json")));
    private readonly Lazy<LicenseDetector> detector;
    private readonly Lazy<LicenseLibrary> library = new(Library);
    private readonly Lazy<LicenseIds> ids;
    private readonly Lazy<LicenseNames> names;

    public LicenseKnowledge()
    {
        detector = new(() => new LicenseDetector(
            texts.Value, Embedded.Text("license-rules/names.txt"), Embedded.Text("license-rules/addresses.txt"), Embedded.Text("license-rules/exceptions.txt")));
        ids = new(() => LicenseIds.TryRead(texts.Value.Ids, "license-exceptions.yaml", Embedded.Text("license-exceptions.yaml"), out var found, out var issue)
            ? found
            : throw new InvalidDataException(issue.Message));
        names = new(() => LicenseNames.TryRead(
            ids.Value, texts.Value.Ids.Select(id => KeyValuePair.Create(id, texts.Value.NameOf(id))), "license-names.yaml", Embedded.Text("license-names.yaml"),
            out var found, out var issue)
            ? found
            : throw new InvalidDataException(issue.Message));
    }

    public LicenseDetector Detector => detector.Value;

    public LicenseLibrary Terms => library.Value;

    public LicenseIds Ids => ids.Value;

    public LicenseNames Names => names.Value;

    /// <summary>The text as SPDX prints it; null for what is no id of the license list.</summary>
    public string? TextOf(string id) => Ids.License(id) is { } listed ? texts.Value.TextOf(listed) : null;

    /// <summary>The full name; null for what is no id of the license list.</summary>
    public string? NameOf(string id) => Ids.License(id) is { } listed ? texts.Value.NameOf(listed) : null;

    /// <summary>Makes the parts that a census needs, on another thread while files are being listed.</summary>
    public void Prepare()
    {
        _ = detector.Value;
        _ = library.Value;
        _ = names.Value;
    }

    private static LicenseLibrary Library()
    {
        var vocabulary = VocabularyReader.Read(
            Embedded.Text("norms/acts.yaml"), Embedded.Text("norms/facts.yaml"), Embedded.Text("norms/duties.yaml"));
        return new LicenseLibrary(
            Embedded.Below("norms/licenses").Select(path => LicenseTermsReader.Read(Embedded.Text(path), path, vocabulary)),
            Embedded.Below("norms/exceptions").Select(path => ExceptionTermsReader.Read(Embedded.Text(path), path)),
            vocabulary);
    }
}
