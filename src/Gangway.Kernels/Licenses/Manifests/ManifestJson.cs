using System.Text.Json;

namespace Gangway.Kernels.Licenses.Manifests;

/// <summary>Manifests in JSON: the license fields of the outermost object. What was read before an error stays.</summary>
internal static class ManifestJson
{
    private const int Deepest = 512;

    public static void Read(ReadOnlySpan<byte> utf8, ManifestDraft draft)
    {
        utf8 = utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = Deepest });
        var lines = new Lines(utf8);
        try
        {
            ReadFields(ref reader, draft, ref lines);
        }
        catch (JsonException)
        {
            // a template or a damaged file: what stands before the error was written by the same people
        }
    }

    private static void ReadFields(ref Utf8JsonReader reader, ManifestDraft draft, ref Lines lines)
    {
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1)
            {
                continue;
            }

            var role = RoleOf(ref reader);
            var support = reader.ValueTextEquals("support"u8);
            if (!reader.Read())
            {
                return;
            }

            if (role is { } field)
            {
                ReadValue(ref reader, field, draft, ref lines);
            }
            else if (support && reader.TokenType == JsonTokenType.StartObject)
            {
                ReadSupport(ref reader, draft, ref lines);
            }
            else
            {
                reader.Skip();
            }
        }
    }

    private static ManifestRole? RoleOf(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("license"u8) || reader.ValueTextEquals("licenses"u8) || reader.ValueTextEquals("licence"u8) || reader.ValueTextEquals("licences"u8) ? ManifestRole.License
        : reader.ValueTextEquals("license-file"u8) || reader.ValueTextEquals("license_file"u8) || reader.ValueTextEquals("licenseFile"u8) ? ManifestRole.File
        : reader.ValueTextEquals("licenseUrl"u8) || reader.ValueTextEquals("license_url"u8) ? ManifestRole.Address : null;

    /// <summary>A string, an object that names and points, or a list of both.</summary>
    private static void ReadValue(ref Utf8JsonReader reader, ManifestRole role, ManifestDraft draft, ref Lines lines)
    {
        var depth = reader.CurrentDepth;
        var inner = role;
        do
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    inner = reader.ValueTextEquals("type"u8) || reader.ValueTextEquals("name"u8) || reader.ValueTextEquals("id"u8) || reader.ValueTextEquals("@id"u8) || reader.ValueTextEquals("spdx"u8) || reader.ValueTextEquals("identifier"u8) ? ManifestRole.License
                        : reader.ValueTextEquals("url"u8) || reader.ValueTextEquals("web"u8) ? ManifestRole.Address
                        : reader.ValueTextEquals("file"u8) || reader.ValueTextEquals("path"u8) ? ManifestRole.File : (ManifestRole)(-1);
                    break;
                case JsonTokenType.String when inner >= 0 && reader.CurrentDepth <= depth + 3 && Text(ref reader) is { } value && value is not ("CreativeWork" or "schema:CreativeWork"):
                    draft.AddAt(value, inner, lines.Of(reader.TokenStartIndex));
                    break;
            }
        }
        while ((reader.CurrentDepth > depth || reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject) && reader.Read());
    }

    /// <summary>META6.json keeps the address of its license under "support".</summary>
    private static void ReadSupport(ref Utf8JsonReader reader, ManifestDraft draft, ref Lines lines)
    {
        var depth = reader.CurrentDepth;
        while (reader.Read() && reader.CurrentDepth > depth)
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == depth + 1 && reader.ValueTextEquals("license"u8) && reader.Read() && reader.TokenType == JsonTokenType.String && Text(ref reader) is { } value)
            {
                draft.AddAt(value, ManifestRole.Address, lines.Of(reader.TokenStartIndex));
            }
        }
    }

    private static string? Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null; // a lone surrogate
        }
    }

    private ref struct Lines(ReadOnlySpan<byte> text)
    {
        private readonly ReadOnlySpan<byte> text = text;
        private int countedTo;
        private int line = 1;

        public int Of(long at)
        {
            line += text[countedTo..(int)at].Count((byte)'\n');
            countedTo = (int)at;
            return line;
        }
    }
}
