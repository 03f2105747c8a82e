using Gangway.Office.Inventory;
using Gangway.Office.Inventory.Sboms;
using Gangway.Tests.Support;

namespace Gangway.Office.Tests.Inventory;

public class BomQualityTests
{
    [Theory]
    [InlineData("origin.cdx.json", QualityFramework.Ntia)]
    [InlineData("origin.cdx.json", QualityFramework.BsiTr03183)]
    [InlineData("origin.spdx.json", QualityFramework.OpenChainTelco)]
    public void Each_field_has_its_share_known_and_the_way_to_fix_it(string fixture, QualityFramework framework)
    {
        var quality = BomQuality.Of(Read(fixture), framework);
        var lines = quality.Fields.Select(field =>
            $"{field.Share.Count} as asked, {field.Share.Known} known of {field.Share.Total} | {(field.IsRequired ? "required" : "recommended")} | {field.Name} [{field.Clause}]"
            + $"{(field.IsComplete ? "" : $": {field.HowToFix} ({string.Join(", ", field.Lacking.Select(component => component?.Name ?? "document"))})")}");
        Snapshot.Matches($"quality-{framework}.txt", string.Join('\n', lines) + "\n");
    }

    [Fact]
    public void What_is_not_said_is_unknown_and_what_is_said_otherwise_is_known()
    {
        var component = BomExample.Component("pkg:npm/a") with { Constraint = "^1", Hashes = [new("MD5", "aa")] };
        var bom = BomExample.Of("pkg:npm/b@1") with { Components = [component, BomExample.Component("b@1")] };
        var quality = BomQuality.Of(bom, QualityFramework.BsiTr03183);
        Assert.Equal(new Share(1, 2, 2), Share(quality, "Component version"));
        Assert.Equal(new Share(0, 1, 2), Share(quality, "Hash value of the deployable component"));
        Assert.Equal(new Share(0, 0, 2), Share(quality, "Executable property"));
        Assert.Equal(new Share(0, 0, 1), Share(quality, "Timestamp"));
    }

    [Fact]
    public void To_need_nothing_is_known_where_it_is_said()
    {
        var bom = BomExample.Of(["a@1", "b@1"], [(0, 1)]);
        Assert.Equal(new Share(1, 1, 2), Share(BomQuality.Of(bom, QualityFramework.BsiTr03183), "Dependencies on other components"));
        Assert.Equal(new Share(2, 2, 2), Share(BomQuality.Of(bom with { Leaves = ["1"] }, QualityFramework.BsiTr03183), "Dependencies on other components"));
        Assert.Equal(new Share(2, 2, 2), Share(BomQuality.Of(bom, QualityFramework.Ntia), "Dependency Relationship"));
    }

    [Fact]
    public void An_inventory_of_nothing_has_shares_of_nothing() =>
        Assert.Equal(new Share(0, 0, 0), Share(BomQuality.Of(BomExample.Of(), QualityFramework.Ntia), "Supplier Name"));

    [Theory]
    [InlineData("SBOM Type: Build", true)]
    [InlineData("made while it was deployed", true)]
    [InlineData("made with care", false)]
    public void The_Telco_guide_wants_one_of_six_words(string comment, bool isAsAsked)
    {
        var share = Share(BomQuality.Of(BomExample.Of() with { Comment = comment }, QualityFramework.OpenChainTelco), "CreatorComment: SBOM Type");
        Assert.Equal(new Share(isAsAsked ? 1 : 0, 1, 1), share);
    }

    private static Share Share(BomQuality quality, string name) => quality.Fields.Single(field => field.Name == name).Share;

    private static Bom Read(string fixture)
    {
        var content = File.ReadAllBytes(Checkout.Fixture($"Inventory/Sboms/fixtures/{fixture}"));
        return SbomFormats.All.Single(format => format.Recognizes(fixture, content)).Read(content, fixture).Bom!;
    }
}
