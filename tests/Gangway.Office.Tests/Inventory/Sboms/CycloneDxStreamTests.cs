using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Gangway.Office.Inventory;
using Gangway.Office.Inventory.Sboms;
using Gangway.Tests.Support;

namespace Gangway.Office.Tests.Inventory.Sboms;

/// <summary>A stream is read as memory is, whatever the size of what it gives.</summary>
public class CycloneDxStreamTests
{
    [Fact]
    public void A_stream_gives_the_same_inventory_as_memory()
    {
        var content = File.ReadAllBytes(Checkout.Fixture("Inventory/Sboms/fixtures/shop.cdx.json"));
        AssertSame(content);
        foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            AssertSame([.. encoding.GetPreamble(), .. encoding.GetBytes(Encoding.UTF8.GetString(content))]);
        }
    }

    [Theory]
    [MemberData(nameof(HostileSbomTests.Broken), MemberType = typeof(HostileSbomTests))]
    public void A_broken_stream_is_refused_as_memory_is(string text, string? path)
    {
        AssertSame(Encoding.UTF8.GetBytes(text));
        Assert.Equal(path, Assert.Single(Stream(Encoding.UTF8.GetBytes(text)).Issues).Path);
    }

    [Fact]
    public void No_change_of_bytes_makes_a_stream_and_memory_differ()
    {
        var original = File.ReadAllBytes(Checkout.Fixture("Inventory/Sboms/fixtures/shop.cdx.json"));
        Prop.ForAll(
            Gen.Choose(0, original.Length - 1).Zip(Gen.Choose(0, 255)).ToArbitrary(),
            change =>
            {
                var content = (byte[])original.Clone();
                content[change.Item1] = (byte)change.Item2;
                AssertSame(content);
            }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Characters_and_texts_may_lie_across_the_blocks_of_a_stream()
    {
        // Blocks are of 128 KiB or more: names of growing length move every boundary through every kind of byte.
        var components = string.Join(',', Enumerable.Range(0, 3000).Select(i => $$"""{"name":"{{new string('é', i % 97)}}𝄞\u00e9 {{i}}","bom-ref":"r{{i}}"}"""));
        var content = Encoding.UTF8.GetBytes($$"""{"bomFormat":"CycloneDX","specVersion":"1.6","components":[{{components}}]}""");
        Assert.True(content.Length > 300_000);
        AssertSame(content);
        Assert.Equal("é𝄞é 1", Stream(content).Bom!.Components[1].Name);
    }

    [Fact]
    public void A_text_longer_than_a_block_is_read()
    {
        var huge = new string('a', 1_000_000);
        var content = Encoding.UTF8.GetBytes($$"""{"bomFormat":"CycloneDX","specVersion":"1.6","x":"{{huge}}","components":[{"name":"{{huge}}"}]}""");
        Assert.Equal(huge, CycloneDxJsonReader.Read(new SlowStream(content, 100_000), "a").Bom!.Components[0].Name);
    }

    [Fact]
    public void Bytes_that_are_no_text_late_in_a_stream_are_refused_with_their_line()
    {
        byte[] content = [.. Encoding.UTF8.GetBytes("{\"x\":[\n" + string.Concat(Enumerable.Repeat("\"long enough\",\n", 30_000))), 0xC3, (byte)'"'];
        Assert.Equal("line 30002", Assert.Single(Stream(content).Issues).Path);
    }

    [Theory]
    [InlineData("""{"metadata":{"component":{"name":"p","bom-ref":"p"}},"components":[{"bom-ref":"p","name":"p"},{"bom-ref":"a","name":"a","components":[{"name":"in a"}]}],"dependencies":[{"ref":"p","dependsOn":["a"]}]""")]
    [InlineData("""{"dependencies":[{"dependsOn":["a"],"ref":"p"}],"components":[{"name":"p","bom-ref":"p"},{"components":[{"name":"in a"}],"name":"a","bom-ref":"a"}],"metadata":{"component":{"bom-ref":"p","name":"p"}}""")]
    public void The_order_of_keys_makes_no_difference(string start)
    {
        var reading = Stream(Encoding.UTF8.GetBytes(start + ""","specVersion":"1.6","bomFormat":"CycloneDX"}"""));
        Assert.Equal(["a", "in a"], reading.Bom!.Components.Select(component => component.Name));
        Assert.Equal([Directness.Direct, Directness.Unknown], reading.Bom.Components.Select(component => component.Directness));
        Assert.Equal([new Dependency("p", "a")], reading.Bom.Dependencies);
        Assert.Contains("listed again", Assert.Single(reading.Issues).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(40)]
    [InlineData(5000)]
    public void A_key_given_twice_is_found_among_few_and_many(int count)
    {
        var keys = string.Join(',', Enumerable.Range(0, count).Select(i => $"\"k{i}\":{{}}"));
        Assert.NotNull(Stream(Encoding.UTF8.GetBytes($$"""{"bomFormat":"CycloneDX","specVersion":"1.6",{{keys}}}""")).Bom);
        foreach (var key in new[] { "k3", $"k{count - 1}", "specVersion" })
        {
            var issue = Assert.Single(Stream(Encoding.UTF8.GetBytes($$"""{"bomFormat":"CycloneDX","specVersion":"1.6",{{keys}},"{{key}}":1}""")).Issues);
            Assert.Contains(key, issue.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Components_are_handed_over_one_by_one_and_the_graph_at_the_end()
    {
        var content = File.ReadAllBytes(Checkout.Fixture("Inventory/Sboms/fixtures/shop.cdx.json"));
        var taken = new List<Component>();
        var passed = CycloneDxJsonReader.Read(new MemoryStream(content), "shop", taken.Add);
        var whole = CycloneDxJsonReader.Read(content, "shop");
        Assert.Empty(passed.Bom!.Components);
        Assert.Equal(whole.Bom!.Dependencies, passed.Bom.Dependencies);
        Assert.Equal(whole.Issues, passed.Issues);
        var reach = DependencyReach.Of(passed.Bom.Subject!.Id, passed.Bom.Dependencies);
        Assert.Equal(
            whole.Bom.Components.Select(SbomText.Line).Order(StringComparer.Ordinal),
            taken.Select(component => SbomText.Line(component with { Directness = reach.GetValueOrDefault(component.Id) })).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_stream_that_breaks_off_after_components_gives_no_inventory()
    {
        var taken = new List<Component>();
        var reading = CycloneDxJsonReader.Read(
            new MemoryStream("{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"components\":[{\"name\":\"a\"},{\"name\""u8.ToArray()), "a", taken.Add);
        Assert.Single(taken);
        Assert.Null(reading.Bom);
    }

    [Fact]
    public void What_the_stream_or_the_taker_throws_passes_through()
    {
        var content = "{\"components\":[{\"name\":\"a\"}]}"u8.ToArray();
        Assert.Throws<OperationCanceledException>(() => CycloneDxJsonReader.Read(new MemoryStream(content), "a", _ => throw new OperationCanceledException()));
        Assert.Throws<EndOfStreamException>(() => CycloneDxJsonReader.Read(new FailingStream(), "a"));
    }

    private static void AssertSame(byte[] content)
    {
        var (memory, stream) = (CycloneDxJsonReader.Read(content, "a"), Stream(content));
        Assert.Equal(SbomText.Of(memory), SbomText.Of(stream));
        Assert.Equal(memory.Bom?.Evidence, stream.Bom?.Evidence);
    }

    private static BomReading Stream(byte[] content) => CycloneDxJsonReader.Read(new SlowStream(content), "a");

    private sealed class FailingStream : MemoryStream
    {
        public override int Read(Span<byte> buffer) => throw new EndOfStreamException();
    }
}
