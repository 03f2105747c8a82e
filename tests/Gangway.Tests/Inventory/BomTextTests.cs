using Gangway.Shell;
using Gangway.Tests.Support;

namespace Gangway.Tests.Inventory;

/// <summary>What the commands show where nobody asks for another format: eighty columns, two languages.</summary>
public sealed class BomTextTests
{
    private static readonly string Old = Checkout.Fixture("Inventory/fixtures/shop-old.cdx.json");
    private static readonly string New = Checkout.Fixture("Inventory/fixtures/shop-new.cdx.json");

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public Task What_a_document_leaves_out(string language) => Reads($"quality.{language}.txt", language, "quality", New);

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public Task Why_a_component_is_there(string language) => Reads($"why.{language}.txt", language, "why", "logging-api", Old, New);

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public Task What_differs_between_two_documents(string language) => Reads($"diff.{language}.txt", language, "diff", Old, New);

    private static async Task Reads(string snapshot, string language, params string[] command)
    {
        var run = await Terminal.Run(["bom", .. command, "--lang", language]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.All(run.Output.Split('\n'), line => Assert.InRange(Cells.Width(line), 0, 80));
        Snapshot.Matches(snapshot, run.Output);
    }
}
