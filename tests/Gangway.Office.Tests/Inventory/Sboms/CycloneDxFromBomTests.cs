using System.Text;
using Gangway.Office.Inventory;
using Gangway.Office.Inventory.Lockfiles;
using Gangway.Office.Inventory.Sboms;
using Gangway.Office.Inventory.Spdx;
using Gangway.Tests.Support;

namespace Gangway.Office.Tests.Inventory.Sboms;

public class CycloneDxFromBomTests
{
    private static readonly string[] Ids = ["Apache-2.0", "MIT", "ISC", "GPL-3.0-or-later"];

    [Fact]
    public void An_inventory_becomes_a_CycloneDX_document() => Snapshot.Matches("six.from-bom.cdx.json", Written(Six()));

    [Fact]
    public void The_document_reads_as_the_inventory_it_was_made_of()
    {
        var bom = Six();
        var again = CycloneDxJsonReader.Read(Encoding.UTF8.GetBytes(Written(bom)), "six").Bom!;
        Assert.Equal(bom.Components.Select(Identity), again.Components.Select(Identity));
        Assert.Equal(bom.Dependencies, again.Dependencies);
        Assert.Equal(Identity(bom.Subject!), Identity(again.Subject!));
        Assert.Equal(Written(bom), Written(bom));

        static string Identity(Component component) =>
            $"{component.Id} {component.Type ?? "library"} {component.Group} {component.Name} {component.Version} {component.Purl} {component.Copyright} {component.SourceRepository}";
    }

    [Fact]
    public void A_lockfile_becomes_a_document_as_well()
    {
        var bom = NpmLockReader.Read(File.ReadAllBytes(Checkout.Fixture("Inventory/Lockfiles/fixtures/npm-v3.json")), "package-lock.json").Bom!;
        var again = CycloneDxJsonReader.Read(Encoding.UTF8.GetBytes(Written(bom)), "again");
        Assert.Equal(bom.Components.Length, again.Bom!.Components.Length);
        Assert.Equal(bom.Dependencies.ToHashSet(), [.. again.Bom.Dependencies]);
        Assert.Empty(again.Issues);
    }

    [Theory]
    [InlineData("Expression:MIT", "[{\"license\":{\"acknowledgement\":\"declared\",\"id\":\"MIT\"}}]")]
    [InlineData("Expression:MIT OR ISC", "[{\"acknowledgement\":\"declared\",\"expression\":\"MIT OR ISC\"}]")]
    [InlineData("Expression:MIT and more", "[{\"license\":{\"acknowledgement\":\"declared\",\"name\":\"MIT and more\"}}]")]
    [InlineData("Name:The X License|Text:Permission|Url:https://x.example", "[{\"license\":{\"acknowledgement\":\"declared\",\"name\":\"The X License\",\"text\":{\"content\":\"Permission\"},\"url\":\"https://x.example\"}}]")]
    [InlineData("Url:https://x.example", "[{\"license\":{\"acknowledgement\":\"declared\",\"name\":\"https://x.example\"}}]")]
    [InlineData("Expression:MIT|Expression:MIT OR ISC", "[{\"license\":{\"acknowledgement\":\"declared\",\"id\":\"MIT\"}},{\"license\":{\"acknowledgement\":\"declared\",\"name\":\"MIT OR ISC\"}}]")]
    public void A_license_is_an_id_an_expression_or_a_name(string claims, string json)
    {
        var evidence = new Evidence("a");
        var component = new Component
        {
            Id = "a",
            Name = "a",
            Evidence = evidence,
            Declared = [.. claims.Split('|').Select(claim => claim.Split(':', 2)).Select(claim => new LicenseClaim(Enum.Parse<LicenseClaimForm>(claim[0]), claim[1], evidence))],
        };
        var text = Written(new Bom { Format = "none", Evidence = evidence, Components = [component] });
        Assert.Contains(json, string.Concat(text.Split('\n').Select(line => line.Trim())).Replace("\": ", "\":", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static Bom Six() => SpdxJsonReader.Read(File.ReadAllBytes(Checkout.Fixture("Inventory/Spdx/fixtures/six.spdx.json")), "six").Bom!;

    private static string Written(Bom bom)
    {
        using var stream = new MemoryStream();
        CycloneDxFromBom.Write(bom, Ids.Contains, expression => expression.Split(' ', '(', ')').All(word => word is "" or "OR" or "AND" || Ids.Contains(word) || word.StartsWith("LicenseRef-", StringComparison.Ordinal)), stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
