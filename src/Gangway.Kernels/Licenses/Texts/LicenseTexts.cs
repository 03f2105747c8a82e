using System.Text;
using System.Text.Json;
using Gangway.Kernels.Licenses.Index;

namespace Gangway.Kernels.Licenses.Texts;

/// <summary>
/// The SPDX license list with its full texts: from the npm package <c>spdx-license-list</c> (<c>spdx-full.json</c>), an object from license id
/// to <c>{name, osiApproved, licenseText}</c>, or from an index. Immutable.
/// </summary>
/// <remarks>Texts stay undecoded until somebody asks for one: a scan needs their words, not 5 million characters as strings.</remarks>
public sealed class LicenseTexts
{
    private readonly byte[] text = [];
    private readonly LicenseIndex? index;
    private readonly Entry[] entries;
    private readonly Dictionary<string, int> places;

    private LicenseTexts(byte[] text, Entry[] entries)
        : this(entries) => this.text = text;

    internal LicenseTexts(LicenseIndex index)
        : this(EntriesOf(index)) => this.index = index;

    private LicenseTexts(Entry[] entries)
    {
        this.entries = entries;
        Ids = Array.ConvertAll(entries, entry => entry.Id);
        places = new Dictionary<string, int>(entries.Length, StringComparer.OrdinalIgnoreCase);
        for (var place = 0; place < entries.Length; place++)
        {
            places[entries[place].Id] = place;
        }
    }

    /// <summary>Every id of the list, deprecated ones included, in ordinal order.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <param name="spdxFullJson">UTF-8. It is part of the program, not input: anything but the documented shape throws <see cref="JsonException"/>.</param>
    public static LicenseTexts Parse(ReadOnlyMemory<byte> spdxFullJson)
    {
        var reader = new Utf8JsonReader(spdxFullJson.Span);
        var text = new byte[spdxFullJson.Length];
        var used = 0;
        var entries = new List<Entry>(1024);
        Expect(reader.Read() && reader.TokenType == JsonTokenType.StartObject);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            entries.Add(ReadEntry(ref reader, reader.GetString()!, text, ref used));
        }

        entries.Sort((left, right) => string.CompareOrdinal(left.Id, right.Id));
        return new LicenseTexts(text, [.. entries]);
    }

    /// <summary>The full name, <c>MIT License</c>. Ids compare ignoring case, as SPDX has it; an unknown id throws <see cref="KeyNotFoundException"/>.</summary>
    public string NameOf(string id) => entries[places[id]].Name;

    /// <inheritdoc cref="NameOf"/>
    public bool IsOsiApproved(string id) => entries[places[id]].OsiApproved;

    /// <summary>The text as SPDX prints it, line feeds between lines; decoded at each call.</summary>
    public string TextOf(string id) => Encoding.UTF8.GetString(Utf8Of(places[id]));

    internal bool Has(string id) => places.ContainsKey(id);

    internal ReadOnlySpan<byte> Utf8Of(int place) =>
        (index is null ? text.AsSpan() : index.Section<byte>(IndexSection.Texts)).Slice(entries[place].Start, entries[place].Length);

    internal void Write(IndexWriter writer)
    {
        var (rows, bytes, starts) = (new List<ListedRow>(entries.Length), new List<byte>(text.Length), new Dictionary<string, int>(StringComparer.Ordinal));
        for (var place = 0; place < entries.Length; place++)
        {
            var (entry, own) = (entries[place], Encoding.Latin1.GetString(Utf8Of(place)));
            if (starts.TryAdd(own, bytes.Count))
            {
                bytes.AddRange(Utf8Of(place));
            }

            rows.Add(new ListedRow(writer.Number(entry.Id), writer.Number(entry.Name), starts[own], own.Length, entry.OsiApproved ? 1 : 0));
        }

        writer.Add(IndexSection.Listed, rows);
        writer.Add(IndexSection.Texts, bytes);
    }

    private static Entry[] EntriesOf(LicenseIndex index)
    {
        var rows = index.Section<ListedRow>(IndexSection.Listed);
        var entries = new Entry[rows.Length];
        for (var place = 0; place < rows.Length; place++)
        {
            ref readonly var row = ref rows[place];
            entries[place] = new Entry(index.Text(row.Id)!, index.Text(row.Name)!, row.IsOsiApproved != 0, row.Start, row.Length);
        }

        return entries;
    }

    private static Entry ReadEntry(ref Utf8JsonReader reader, string id, byte[] text, ref int used)
    {
        Expect(reader.Read() && reader.TokenType == JsonTokenType.StartObject);
        var (name, osiApproved, start, length) = (id, false, used, 0);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("licenseText"u8) && reader.Read())
            {
                length = reader.CopyString(text.AsSpan(used));
            }
            else if (reader.ValueTextEquals("name"u8) && reader.Read())
            {
                name = reader.GetString()!;
            }
            else if (reader.ValueTextEquals("osiApproved"u8) && reader.Read())
            {
                osiApproved = reader.GetBoolean();
            }
            else
            {
                reader.Skip();
            }
        }

        used += length;
        return new Entry(id, name, osiApproved, start, length);
    }

    private static void Expect(bool shape)
    {
        if (!shape)
        {
            throw new JsonException("the license list is not an object of licenses");
        }
    }

    private readonly record struct Entry(string Id, string Name, bool OsiApproved, int Start, int Length);
}
