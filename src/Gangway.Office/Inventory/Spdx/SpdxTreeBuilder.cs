using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>Makes one mapping; what a document does not say is left out.</summary>
internal sealed class SpdxTreeBuilder
{
    private readonly SpdxTree tree = new() { Line = 0, Entries = [] };

    public SpdxTree Tree => tree;

    public SpdxTreeBuilder Text(string name, string? value)
    {
        if (value is not null)
        {
            tree.Entries!.Add((name, Scalar(value)));
        }

        return this;
    }

    public SpdxTreeBuilder Flag(string name, bool? value) => value is { } flag ? Literal(name, flag ? "true" : "false") : this;

    public SpdxTreeBuilder Number(string name, long? value) => value is { } number ? Literal(name, number.ToString(CultureInfo.InvariantCulture)) : this;

    public SpdxTreeBuilder Texts(string name, ImmutableArray<string> values) => List(name, values, Scalar);

    public SpdxTreeBuilder Mapping(string name, SpdxTree? value)
    {
        if (value is not null)
        {
            tree.Entries!.Add((name, value));
        }

        return this;
    }

    public SpdxTreeBuilder List<T>(string name, IEnumerable<T> values, Func<T, SpdxTree> item)
    {
        var items = values.Select(item).ToList();
        if (items.Count > 0)
        {
            tree.Entries!.Add((name, new SpdxTree { Line = 0, Items = items }));
        }

        return this;
    }

    /// <summary>Fields that the model has no place for; those that the mapping has by now stay as they are.</summary>
    public SpdxTreeBuilder Extra(ImmutableSortedDictionary<string, string> extra)
    {
        foreach (var (name, json) in extra)
        {
            if (!tree.Entries!.Exists(entry => entry.Name == name))
            {
                using var value = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 1024 });
                tree.Entries.Add((name, Of(value.RootElement)));
            }
        }

        return this;
    }

    /// <summary>As <see cref="Extra"/>, but a list that the mapping has by now goes on with the items of the field.</summary>
    public SpdxTreeBuilder Join(ImmutableSortedDictionary<string, string> extra)
    {
        foreach (var (name, json) in extra)
        {
            if (tree.Entries!.Find(entry => entry.Name == name).Value?.Items is { } items)
            {
                using var more = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 1024 });
                items.AddRange(Of(more.RootElement).Items ?? []);
            }
        }

        return Extra(extra);
    }

    /// <summary>Recursion is bounded by the depth that the readers accept.</summary>
    public static SpdxTree Of(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => new SpdxTree { Line = 0, Entries = [.. json.EnumerateObject().Select(property => (property.Name, Of(property.Value)))] },
        JsonValueKind.Array => new SpdxTree { Line = 0, Items = [.. json.EnumerateArray().Select(Of)] },
        JsonValueKind.String => Scalar(json.GetString()!),
        _ => new SpdxTree { Line = 0, Text = json.GetRawText(), IsPlain = true },
    };

    private SpdxTreeBuilder Literal(string name, string value)
    {
        tree.Entries!.Add((name, new SpdxTree { Line = 0, Text = value, IsPlain = true }));
        return this;
    }

    private static SpdxTree Scalar(string value) => new() { Line = 0, Text = value };
}
