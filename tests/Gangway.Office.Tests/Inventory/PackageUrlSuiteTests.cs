using System.Text.Json;
using Gangway.Office.Inventory;
using Gangway.Tests.Support;

namespace Gangway.Office.Tests.Inventory;

/// <summary>The purl specification's own suite, where it lies beside the checkout.</summary>
public class PackageUrlSuiteTests
{
    [Fact]
    public void Every_case_of_the_published_suite_holds()
    {
        var folder = Checkout.SharedData("purl");
        var failures = Directory.GetFiles(folder, "*-test.json", SearchOption.AllDirectories).Order().SelectMany(Failures).ToList();
        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    private static IEnumerable<string> Failures(string file)
    {
        using var suite = JsonDocument.Parse(File.ReadAllBytes(file));
        foreach (var test in suite.RootElement.GetProperty("tests").EnumerateArray())
        {
            var (expected, actual) = (Expected(test), Actual(test));
            if (expected != actual)
            {
                yield return $"{Path.GetFileName(file)}: {test.GetProperty("description")}: {test.GetProperty("input")}\n  expected {expected}\n  actual   {actual}";
            }
        }
    }

    private static string Expected(JsonElement test) =>
        test.GetProperty("expected_failure").GetBoolean() ? "refused"
        : test.GetProperty("expected_output") is { ValueKind: JsonValueKind.Object } parts ? Parts(parts)
        : test.GetProperty("expected_output").GetString()!;

    private static string Actual(JsonElement test)
    {
        var input = test.GetProperty("input");
        return test.GetProperty("test_type").GetString() switch
        {
            "parse" => PackageUrl.TryParse(input.GetString(), out var parsed, out _) ? Parts(parsed) : "refused",
            "validate" or "roundtrip" => Canonical(input.GetString(), test.GetProperty("test_group").GetString() == "required"),
            "build" => Built(input),
            var other => $"a test type this runner does not know: {other}",
        };
    }

    /// <summary>What the suite only recommends is to repair; its gem and rpm files refuse the same text as required.</summary>
    private static string Canonical(string? text, bool required)
    {
        var isRead = required ? PackageUrl.TryParse(text, out var purl, out _) : PackageUrl.TryRepair(text, out purl, out _);
        return isRead ? purl!.ToString() : "refused";
    }

    private static string Built(JsonElement input)
    {
        var qualifiers = input.TryGetProperty("qualifiers", out var pairs) && pairs.ValueKind == JsonValueKind.Object
            ? pairs.EnumerateObject().Select(pair => KeyValuePair.Create(pair.Name, pair.Value.GetString()))
            : null;
        return PackageUrl.TryCreate(
            Text(input, "type"), Text(input, "namespace"), Text(input, "name"), Text(input, "version"), qualifiers, Text(input, "subpath"), out var purl, out _)
            ? purl.ToString()
            : "refused";
    }

    private static string Parts(JsonElement parts)
    {
        var qualifiers = parts.TryGetProperty("qualifiers", out var pairs) && pairs.ValueKind == JsonValueKind.Object
            ? pairs.EnumerateObject().OrderBy(pair => pair.Name, StringComparer.Ordinal).Select(pair => $"{pair.Name}={pair.Value}")
            : [];
        return string.Join('|', Text(parts, "type"), Text(parts, "namespace"), Text(parts, "name"), Text(parts, "version"), string.Join('&', qualifiers), Text(parts, "subpath"));
    }

    private static string Parts(PackageUrl purl) => string.Join(
        '|', purl.Type, purl.Namespace, purl.Name, purl.Version, string.Join('&', purl.Qualifiers.Select(pair => $"{pair.Key}={pair.Value}")), purl.Subpath);

    private static string? Text(JsonElement parts, string name) =>
        parts.TryGetProperty(name, out var value) ? value.GetString() : null;
}
