namespace Gangway.Office.Inventory.CycloneDx;

/// <summary>
/// Holds a tree against a compiled JSON schema. Linear: alternatives are tried in turn, and the schemas nest no alternative
/// with deep content in another one.
/// </summary>
internal sealed partial class SchemaCheck(DocumentTree tree)
{
    private ulong[]? hashes;

    /// <summary>The faults, in document order as far as alternatives allow.</summary>
    public List<SchemaFault> Faults(SchemaRule rule)
    {
        // Hashes hold for the tree as it is now.
        hashes = null;
        var faults = new List<SchemaFault>();
        Check(0, 0, rule, faults);
        return faults;
    }

    /// <param name="faults">Null to know only whether there is one.</param>
    private bool Check(int node, int parent, SchemaRule rule, List<SchemaFault>? faults)
    {
        if (!IsOfKind(node, rule.Kinds))
        {
            faults?.Add(new SchemaFault(node, parent, SchemaKeyword.Type, rule, []));
            return false;
        }

        var isValid = tree.KindOf(node) switch
        {
            NodeKind.Object => CheckObject(node, parent, rule, faults),
            NodeKind.Array => CheckArray(node, parent, rule, faults),
            NodeKind.Text => CheckText(node, parent, rule, faults),
            NodeKind.Number => CheckNumber(node, parent, rule, faults),
            _ => CheckConst(node, parent, rule, faults),
        };
        return (isValid || faults is not null) && CheckCombinations(node, parent, rule, faults) && isValid;
    }

    private bool IsOfKind(int node, JsonKinds kinds) => kinds == JsonKinds.Any || tree.KindOf(node) switch
    {
        NodeKind.Object => kinds.HasFlag(JsonKinds.Object),
        NodeKind.Array => kinds.HasFlag(JsonKinds.Array),
        NodeKind.Text => kinds.HasFlag(JsonKinds.Text),
        NodeKind.Number => kinds.HasFlag(JsonKinds.Number) || (kinds.HasFlag(JsonKinds.Integer) && double.IsInteger(tree.Number(node))),
        NodeKind.Null => kinds.HasFlag(JsonKinds.Null),
        NodeKind.Foreign => true,
        _ => kinds.HasFlag(JsonKinds.Boolean),
    };

    private bool CheckObject(int node, int parent, SchemaRule rule, List<SchemaFault>? faults)
    {
        var isValid = true;
        var required = rule.Required.Length;
        foreach (var child in tree.Children(node))
        {
            if (tree.KindOf(child) == NodeKind.Foreign)
            {
                continue;
            }

            var key = tree.KeyOf(child);
            required -= rule.Required.Contains(key) ? 1 : 0;
            if (rule.Property(key) is { } property)
            {
                isValid &= Check(child, node, property, faults);
            }
            else if (rule.IsClosed)
            {
                faults?.Add(new SchemaFault(child, node, SchemaKeyword.Undefined, rule, [key]));
                isValid = false;
            }

            if (!isValid && faults is null)
            {
                return false;
            }
        }

        if (required > 0)
        {
            faults?.AddRange(rule.Required.Where(name => tree.Find(node, name) == 0).Select(name => new SchemaFault(node, parent, SchemaKeyword.Required, rule, [name])));
        }

        return isValid && required == 0;
    }

    private bool CheckArray(int node, int parent, SchemaRule rule, List<SchemaFault>? faults)
    {
        var isValid = true;
        var count = 0;
        foreach (var item in tree.Children(node))
        {
            if (tree.KindOf(item) == NodeKind.Foreign)
            {
                continue;
            }

            var itemRule = rule.Tuple is { } tuple ? count < tuple.Length ? tuple[count] : null : rule.Items;
            count++;
            if (itemRule is not null)
            {
                isValid &= Check(item, node, itemRule, faults);
            }
            else if (rule.Tuple is not null && rule.IsTupleClosed)
            {
                faults?.Add(new SchemaFault(item, node, SchemaKeyword.Items, rule, []));
                isValid = false;
            }

            if (!isValid && faults is null)
            {
                return false;
            }
        }

        if (count < rule.MinItems || count > rule.MaxItems)
        {
            faults?.Add(new SchemaFault(node, parent, SchemaKeyword.Items, rule, []));
            isValid = false;
        }

        return (!rule.HasUniqueItems || count < 2 || CheckUnique(node, rule, faults)) && isValid;
    }

    private bool CheckUnique(int node, SchemaRule rule, List<SchemaFault>? faults)
    {
        hashes ??= StructuralHash.OfAll(tree);
        var seen = new HashSet<ulong>();
        var isUnique = true;
        foreach (var item in tree.Children(node))
        {
            if (tree.KindOf(item) != NodeKind.Foreign && !seen.Add(hashes[item]))
            {
                faults?.Add(new SchemaFault(item, node, SchemaKeyword.UniqueItems, rule, []));
                isUnique = false;
            }
        }

        return isUnique;
    }

    private bool CheckText(int node, int parent, SchemaRule rule, List<SchemaFault>? faults)
    {
        if (rule.Enum is null && rule.Pattern is null && rule.Format is null && rule.MinLength is null && rule.MaxLength is null && rule.Const is null)
        {
            return true;
        }

        var text = tree.Chars(node);
        SchemaKeyword? broken =
            !rule.Allows(text) ? SchemaKeyword.Enum
            : rule.Const is not null && !(rule.IsConstText && text.SequenceEqual(rule.Const)) ? SchemaKeyword.Const
            : text.Length < rule.MinLength || text.Length > rule.MaxLength ? SchemaKeyword.Length
            : rule.Pattern?.IsMatch(text) == false ? SchemaKeyword.Pattern
            : rule.Format is { } format && !TextFormats.IsValid(format, text) ? SchemaKeyword.Format
            : null;
        return Judge(node, parent, rule, broken, faults);
    }

    private bool CheckNumber(int node, int parent, SchemaRule rule, List<SchemaFault>? faults)
    {
        SchemaKeyword? broken =
            rule.Enum is not null ? SchemaKeyword.Enum
            : rule.Const is not null ? SchemaKeyword.Const
            : tree.Number(node) < rule.Minimum || tree.Number(node) > rule.Maximum ? SchemaKeyword.Range
            : null;
        return Judge(node, parent, rule, broken, faults);
    }

    private bool CheckConst(int node, int parent, SchemaRule rule, List<SchemaFault>? faults)
    {
        var word = tree.KindOf(node) switch { NodeKind.True => "true", NodeKind.False => "false", _ => "null" };
        SchemaKeyword? broken =
            rule.Enum is not null ? SchemaKeyword.Enum
            : rule.Const is not null && (rule.IsConstText || rule.Const != word) ? SchemaKeyword.Const
            : null;
        return Judge(node, parent, rule, broken, faults);
    }

    private static bool Judge(int node, int parent, SchemaRule rule, SchemaKeyword? broken, List<SchemaFault>? faults)
    {
        if (broken is { } keyword)
        {
            faults?.Add(new SchemaFault(node, parent, keyword, rule, []));
        }

        return broken is null;
    }
}
