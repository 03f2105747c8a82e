using System.Text;
using Gangway.Office.Inventory;
using Gangway.Office.Inventory.Lockfiles;
using Gangway.Office.Inventory.Spdx;
using Gangway.Tests.Support;

namespace Gangway.Office.Tests.Inventory.Spdx;

public class SpdxFromBomTests
{
    private static readonly SpdxCreationFacts Facts = new(new DateTimeOffset(2024, 5, 6, 9, 8, 9, TimeSpan.FromHours(2)), "https://example.org/boms/1", "example-1.0", "an inventory");

    [Fact]
    public void An_inventory_becomes_a_document_of_SPDX_2_3()
    {
        var bom = SpdxJsonReader.Read(SpdxFixtures.Bytes("six.spdx.json"), "six").Bom!;
        Snapshot.Matches("six.from-bom.spdx.json", Written(SpdxFromBom.Document(bom, Facts, IsExpression)));
    }

    [Theory]
    [InlineData("npm-v3.json")]
    [InlineData("npm-v1.json")]
    public void The_document_of_a_lockfile_is_valid_and_reads_as_the_same_inventory(string fixture)
    {
        var bom = NpmLockReader.Read(File.ReadAllBytes(Checkout.Fixture($"Inventory/Lockfiles/fixtures/{fixture}")), "package-lock.json").Bom!;
        var document = SpdxFromBom.Document(bom, Facts, IsExpression);
        Assert.Empty(SpdxValidation.Of(document, expression => IsExpression(expression) ? null : "not valid"));
        var again = SpdxJsonReader.Read(Encoding.UTF8.GetBytes(Written(document)), "again");
        Assert.Empty(again.Issues);
        Assert.Equal(bom.Components.Select(component => (component.Purl, component.Version)), again.Bom!.Components.Select(component => (component.Purl, component.Version)));
        Assert.Equal(bom.Dependencies.Length, again.Bom.Dependencies.Length);
        Assert.Equal(bom.Components.Select(component => component.Scope == DependencyScope.Development), again.Bom.Components.Select(component => component.Scope == DependencyScope.Development));
    }

    [Fact]
    public void Ids_are_unique_and_plain_whatever_the_inventory_calls_its_components()
    {
        var evidence = new Evidence("a");
        var bom = new Bom
        {
            Format = "none",
            Evidence = evidence,
            Components = [.. new[] { "a b", "a/b", "SPDXRef-x", "" }.Select(id => new Component { Id = id, Name = "näme", Version = "1", Evidence = evidence })],
        };
        var document = SpdxFromBom.Document(bom, Facts, IsExpression);
        Assert.Equal(["SPDXRef-n-me-1", "SPDXRef-n-me-1-2", "SPDXRef-x", "SPDXRef-n-me-1-3"], document.Packages.Select(package => package.Id));
        Assert.Equal("an inventory", document.Name);
        Assert.Empty(SpdxValidation.Of(document, _ => null));
    }

    [Theory]
    [InlineData("Name:BSD style", "LicenseRef-")]
    [InlineData("Text:Permission", "LicenseRef-")]
    [InlineData("Expression:MIT|Text:Permission", "MIT")]
    [InlineData("Expression:MIT|Expression:MIT OR Apache-2.0", "MIT AND (MIT OR Apache-2.0)")]
    [InlineData("Url:https://example.org/license", "NOASSERTION")]
    [InlineData("Expression:LicenseRef-mine|Text:Permission", "LicenseRef-")]
    public void A_claim_becomes_an_expression_or_a_text(string claims, string start)
    {
        var evidence = new Evidence("a");
        var component = new Component
        {
            Id = "a",
            Name = "a",
            Evidence = evidence,
            Declared = [.. claims.Split('|').Select(claim => claim.Split(':', 2)).Select(claim => new LicenseClaim(Enum.Parse<LicenseClaimForm>(claim[0]), claim[1], evidence))],
        };
        var document = SpdxFromBom.Document(new Bom { Format = "none", Evidence = evidence, Components = [component] }, Facts, IsExpression);
        Assert.StartsWith(start, document.Packages[0].LicenseDeclared, StringComparison.Ordinal);
        Assert.Empty(SpdxValidation.Of(document, expression => IsExpression(expression) ? null : "not valid"));
    }

    private static bool IsExpression(string text) =>
        text.Split(' ', '(', ')').All(word => word is "" or "OR" or "AND" or "MIT" or "Apache-2.0" or "ISC" or "BSD-3-Clause" || word.StartsWith("LicenseRef-", StringComparison.Ordinal));

    private static string Written(SpdxDocument document)
    {
        using var stream = new MemoryStream();
        Assert.Empty(SpdxWriter.Write(document, SpdxEncoding.Json, stream));
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
