using System.Text;
using Gangway.Kernels.Licenses;
using Gangway.Kernels.Licenses.Index;
using Gangway.Kernels.Licenses.Texts;
using Gangway.Tests.Support;

namespace Gangway.Kernels.Tests.Licenses;

/// <summary>The license list of the checkout and one detector for all tests, which run side by side: so it is thread-safe or they fail.</summary>
internal static class SpdxList
{
    private static readonly Lazy<LicenseTexts> texts = new(() =>
        LicenseTexts.Parse(File.ReadAllBytes(Path.Combine(Checkout.Root, "node_modules", "spdx-license-list", "spdx-full.json"))));

    private static readonly Lazy<LicenseIndex> index = new(() =>
        LicenseIndex.Of(LicenseIndexWriter.Write(Texts, Rules("names.txt"), Rules("addresses.txt"), Rules("exceptions.txt"))));

    private static readonly Lazy<LicenseDetector> detector = new(() => new LicenseDetector(Index));

    public static LicenseTexts Texts => texts.Value;

    public static LicenseIndex Index => index.Value;

    public static LicenseDetector Detector => detector.Value;

    public static LicenseMatch[] Detect(string text) => [.. Detector.Detect(Encoding.UTF8.GetBytes(text))];

    /// <summary>The ids of texts that are the license itself.</summary>
    public static string[] Found(string text) =>
        [.. Detect(text).Where(match => match.Kind == LicenseMatchKind.Text).Select(match => match.Expression)];

    private static string Rules(string name) => File.ReadAllText(Path.Combine(Checkout.Root, "data", "license-rules", name));

    public static string TextOf(string id) => Texts.TextOf(id);
}
