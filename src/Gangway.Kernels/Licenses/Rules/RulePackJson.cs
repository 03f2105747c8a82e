using System.Text.Json;

namespace Gangway.Kernels.Licenses.Rules;

/// <summary>What a pack says of itself, as it stands at the head of its index. By a serializer it would take longer than opening the pack.</summary>
internal static class RulePackJson
{
    public static byte[] Write(RulePack pack)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString(nameof(pack.Name), pack.Name);
            json.WriteString(nameof(pack.Version), pack.Version);
            json.WriteString(nameof(pack.Digest), pack.Digest);
            json.WriteString(nameof(pack.Imported), pack.Imported);
            json.WriteNumber(nameof(pack.Rules), pack.Rules);
            json.WriteNumber(nameof(pack.Licenses), pack.Licenses);
            json.WriteString(nameof(pack.Attribution), pack.Attribution);
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    /// <summary>Null where it was not written by <see cref="Write"/>.</summary>
    public static RulePack? Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes.ToArray());
            var root = json.RootElement;
            return root.ValueKind == JsonValueKind.Object
                && Text(root, nameof(RulePack.Name)) is { } name && Text(root, nameof(RulePack.Digest)) is { } digest && Text(root, nameof(RulePack.Attribution)) is { } attribution
                && root.TryGetProperty(nameof(RulePack.Imported), out var imported) && imported.ValueKind == JsonValueKind.String && imported.TryGetDateTimeOffset(out var time)
                ? new(name, Text(root, nameof(RulePack.Version)), digest, time, Number(root, nameof(RulePack.Rules)), Number(root, nameof(RulePack.Licenses)), attribution)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement root, string name) => root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static int Number(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : 0;
}
