using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>Fields of a document that SPDX 2.3 does not define, or that the model leaves out: name and JSON on one line, sorted by name.</summary>
internal static class SpdxExtra
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = SpdxJsonWriter.Options.Encoder, MaxDepth = 1024 };

    public static ImmutableSortedDictionary<string, string> None { get; } =
        ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal, StringComparer.Ordinal);

    /// <summary>Without its layout; numbers stay digit for digit.</summary>
    public static string Of(JsonElement value) => Written(value.WriteTo);

    public static string Written(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Compact))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }
}
