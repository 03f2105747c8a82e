using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Gangway.Institution;
using Gangway.Office.Institution;
using Gangway.Tests.Support;

namespace Gangway.Tests.Institution;

public sealed partial class CensusJsonTests
{
    [Fact]
    public void A_census_is_written_the_same_way_every_time()
    {
        Snapshot.Matches("census.json", Encoding.UTF8.GetString(Json(CensusExample.Full)).Replace($"\"{CensusJson.Version}\"", "\"VERSION\"", StringComparison.Ordinal));
        Assert.Equal(Json(CensusExample.Full), Json(CensusExample.Full));
    }

    [Fact]
    public void The_schema_is_the_first_key()
    {
        using var document = JsonDocument.Parse(Json(CensusExample.Empty));

        var first = document.RootElement.EnumerateObject().First();
        Assert.Equal(("schema", "gangway.census/1"), (first.Name, first.Value.GetString()));
    }

    [Fact]
    public void Every_field_is_documented_and_every_documented_field_is_written()
    {
        using var document = JsonDocument.Parse(Json(CensusExample.Full));
        var written = new SortedSet<string>(StringComparer.Ordinal);
        Collect(document.RootElement, "", written);
        var documented = Field().Matches(File.ReadAllText(Path.Combine(Checkout.Root, "docs", "census-json.md")))
            .Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(written.Except(documented));
        Assert.Empty(documented.Except(written));
    }

    [Fact]
    public void What_is_unknown_is_null_and_never_zero()
    {
        using var document = JsonDocument.Parse(Json(CensusExample.NobodyOurs));
        var root = document.RootElement;

        Assert.Equal(JsonValueKind.Null, root.GetProperty("ours").ValueKind);
        Assert.Equal(JsonValueKind.Null, root.GetProperty("summary").GetProperty("give").GetProperty("ours").ValueKind);
        var unreadable = root.GetProperty("repositories").EnumerateArray().Last();
        Assert.Equal(JsonValueKind.Null, unreadable.GetProperty("history").ValueKind);
        Assert.Equal(JsonValueKind.Null, unreadable.GetProperty("houseRules")[0].GetProperty("present").ValueKind);
    }

    [Fact]
    public void Names_come_back_as_they_were_and_half_a_surrogate_pair_costs_nothing_else()
    {
        using var document = JsonDocument.Parse(Json(CensusExample.Full));
        var names = document.RootElement.GetProperty("components").EnumerateArray().Select(component => component.GetProperty("name").GetString()).ToList();

        Assert.Contains(CensusExample.Escape, names);
        Assert.Contains(CensusExample.Script, names);
        Assert.Contains(CensusExample.Override, names);
        Assert.Contains(CensusExample.Long, names);
        Assert.Contains("half\ufffdpair", names);
    }

    [Fact]
    public void The_text_is_safe_on_a_terminal_and_in_a_page_and_Chinese_stays_readable()
    {
        var text = Encoding.UTF8.GetString(Json(CensusExample.Full));

        Assert.DoesNotContain(text, character => character is '<' or '\u202e' || (char.IsControl(character) && character != '\n'));
        Assert.Contains("中文组件名称", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hundred_thousand_components_are_written_as_they_come()
    {
        using var output = new CountingStream();

        CensusJson.Write(CensusExample.Large(100_000), output);

        Assert.True(output.Written > 50_000_000);
        Assert.InRange(output.Largest, 0, 1 << 20);
    }

    private static byte[] Json(Census census)
    {
        using var output = new MemoryStream();
        CensusJson.Write(census, output);
        return output.ToArray();
    }

    private static void Collect(JsonElement element, string path, SortedSet<string> paths)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object))
            {
                Collect(item, path + "[]", paths);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in element.EnumerateObject())
            {
                var inner = path.Length == 0 ? property.Name : $"{path}.{property.Name}";
                paths.Add(inner);
                Collect(property.Value, inner, paths);
            }
        }
    }

    [GeneratedRegex(@"^\| `([A-Za-z0-9.\[\]]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Field();

    private sealed class CountingStream : MemoryStream
    {
        public long Written { get; private set; }

        public int Largest { get; private set; }

        public override void Write(ReadOnlySpan<byte> buffer) => Count(buffer.Length);

        public override void Write(byte[] buffer, int offset, int count) => Count(count);

        private void Count(int bytes)
        {
            Written += bytes;
            Largest = Math.Max(Largest, bytes);
        }
    }
}
