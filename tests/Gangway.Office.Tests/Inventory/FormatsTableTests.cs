using Gangway.Office.Inventory;
using Gangway.Office.Inventory.Lockfiles;
using Gangway.Office.Inventory.Sboms;
using Gangway.Office.Tests.Inventory.Lockfiles;
using Gangway.Tests.Support;

namespace Gangway.Office.Tests.Inventory;

public class FormatsTableTests
{
    [Fact]
    public void The_page_of_formats_is_what_the_formats_say()
    {
        var page = Path.Combine(Checkout.Root, "docs", "formats.md");
        var text = FormatsTable.Markdown(SbomFormats.All, LockfileFormats.All, ManifestFormats.All);
        if (Environment.GetEnvironmentVariable("GANGWAY_ACCEPT") == "1")
        {
            File.WriteAllText(page, text);
        }

        Assert.True(text == File.ReadAllText(page).ReplaceLineEndings("\n"), $"{page} is not what the formats say; GANGWAY_ACCEPT=1 ./test writes it anew.");
    }

    [Fact]
    public void Names_of_formats_are_unique_and_every_lockfile_tells_something()
    {
        var all = SbomFormats.All.Concat(LockfileFormats.All).Concat(ManifestFormats.All).ToList();
        Assert.Equal(all.Count, all.Select(format => format.Name).Distinct().Count());
        Assert.All(all, format => Assert.NotEqual(BomFacts.None, format.Tells));
    }

    /// <summary>Every claim of the table is shown by a fixture, and no fixture shows what the table denies.</summary>
    [Fact]
    public void What_the_table_claims_the_fixtures_show()
    {
        var shown = LockfileFormats.All.ToDictionary(format => format.Name, _ => BomFacts.Use);
        foreach (var row in LockfileFormatsTests.Fixtures)
        {
            var (fixture, path) = row.Data;
            var format = LockfileFormats.All.Single(known => known.Recognizes(path, []));
            shown[format.Name] |= Shown(format.Read(LockfileFormatsTests.Bytes(fixture), path).Bom!);
        }

        Assert.All(LockfileFormats.All, format => Assert.Equal((format.Name, format.Tells | BomFacts.Use), (format.Name, shown[format.Name])));
    }

    private static BomFacts Shown(Bom bom)
    {
        var fromSubject = bom.Subject?.Id;
        return (bom.Components.Any(c => c.Version is not null) ? BomFacts.PinnedVersions : 0)
            | (bom.Components.Any(c => c.Directness != Directness.Unknown) ? BomFacts.Direct : 0)
            | (bom.Components.Any(c => c.Scope != DependencyScope.Unknown) ? BomFacts.Scope : 0)
            | (bom.Dependencies.Any(edge => edge.From != fromSubject) ? BomFacts.Graph : 0)
            | (bom.Components.Any(c => !c.Declared.IsEmpty) ? BomFacts.Licenses : 0)
            | (bom.Components.Any(c => c.SourceRepository is not null) ? BomFacts.SourceRepository : 0);
    }
}
