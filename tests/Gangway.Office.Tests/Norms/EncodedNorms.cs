using Gangway.Office.Contract;
using Gangway.Office.Norms;
using Gangway.Tests.Support;

namespace Gangway.Office.Tests.Norms;

/// <summary>The norms that ship, read from <c>data/norms</c> as the program does.</summary>
internal static class EncodedNorms
{
    private static readonly Lazy<LicenseLibrary> Loaded = new(Load);

    public static LicenseLibrary Library => Loaded.Value;

    public static Vocabulary Vocabulary => Library.Vocabulary;

    public static string Folder => Path.Combine(Checkout.Root, "data", "norms");

    private static LicenseLibrary Load()
    {
        var vocabulary = VocabularyReader.Read(Text("acts.yaml"), Text("facts.yaml"), Text("duties.yaml"));
        return new LicenseLibrary(
            Files("licenses").Select(file => LicenseTermsReader.Read(File.ReadAllText(file), Path.GetFileName(file), vocabulary)),
            Files("exceptions").Select(file => ExceptionTermsReader.Read(File.ReadAllText(file), Path.GetFileName(file))),
            vocabulary);
    }

    private static string Text(string file) => File.ReadAllText(Path.Combine(Folder, file));

    private static IEnumerable<string> Files(string folder) => Directory.GetFiles(Path.Combine(Folder, folder), "*.yaml").Order(StringComparer.Ordinal);
}
