using Gangway.Office.Inventory.CycloneDx;
using Gangway.Tests.Support;

namespace Gangway.Office.Tests.Inventory.CycloneDx;

/// <summary>The schemas as npm installs them: what the program embeds.</summary>
internal static class OfficialSchemas
{
    public static CycloneDxSchemas Instance { get; } = new(Text);

    public static string Text(string file) =>
        File.ReadAllText(Path.Combine(Checkout.Root, "node_modules/@cyclonedx/cyclonedx-library/res/schema", file));

    public static CycloneDxVersion Version(string text) =>
        CycloneDxVersion.TryParse(text, out var version) ? version : throw new ArgumentException(text);
}
