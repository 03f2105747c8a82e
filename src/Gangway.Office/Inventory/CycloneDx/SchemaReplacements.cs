namespace Gangway.Office.Inventory.CycloneDx;

/// <summary>What a version has other words for, so that it need not be dropped.</summary>
internal sealed class SchemaReplacements(DocumentTree tree, CycloneDxVersion version, ChangeLog changes)
{
    /// <summary>True where the fault was mended.</summary>
    public bool Replace(SchemaFault fault) => fault.Keyword switch
    {
        SchemaKeyword.Undefined => Rename(fault),
        SchemaKeyword.Enum => OtherWord(fault),
        SchemaKeyword.Required => Missing(fault),
        SchemaKeyword.Type => OtherType(fault),
        SchemaKeyword.Format => Zone(fault),
        SchemaKeyword.Pattern => OneLine(fault),
        _ => false,
    };

    private bool Rename(SchemaFault fault)
    {
        var parent = fault.Parent;
        switch (fault.Names[0])
        {
            case "manufacturer" when fault.Rule.Properties.ContainsKey("manufacture") && !Has(parent, "manufacture"):
                tree.AddDeepCopy(parent, tree.Names.OfKey("manufacture"), fault.Node);
                return Done(fault.Node, $"in CycloneDX {version} it is called manufacture");
            case "authors" when fault.Rule.Properties.ContainsKey("author") && !Has(parent, "author") && Names(fault.Node) is { Length: > 0 } names:
                tree.AddText(parent, NodeKind.Text, tree.Names.OfKey("author"), tree[fault.Node].Origin, names);
                return Done(fault.Node, $"CycloneDX {version} has one text, author, for all of them; only their names are in it");
            default:
                return false;
        }
    }

    /// <summary>"If … unknown, then specifying library is recommended" (component.type in the schemas); other lists have a word for the rest.</summary>
    private bool OtherWord(SchemaFault fault)
    {
        if (tree.KindOf(fault.Node) != NodeKind.Text || fault.Rule.Enum is not { } words)
        {
            return false;
        }

        var word = tree.Text(fault.Node);
        var other = words.Contains("library") && words.Contains("operating-system") ? "library"
            : word.StartsWith("incomplete_", StringComparison.Ordinal) && words.Contains("incomplete") ? Incomplete(word)
            : words.Contains("other") ? "other"
            : null;
        if (other is null)
        {
            return false;
        }

        var shown = Sboms.BomIssues.Quote(word);
        tree.SetText(fault.Node, other);
        changes.Change(fault.Node, $"CycloneDX {version} does not know {shown} here; it became {other}");
        return true;
    }

    private static string Incomplete(string word) =>
        word.StartsWith("incomplete_first_party", StringComparison.Ordinal) ? "incomplete_first_party_only"
        : word.StartsWith("incomplete_third_party", StringComparison.Ordinal) ? "incomplete_third_party_only"
        : "incomplete";

    private bool Missing(SchemaFault fault)
    {
        if (fault.Names[0] != "version" || !fault.Rule.Properties.ContainsKey("purl"))
        {
            return false;
        }

        var added = tree.AddText(fault.Node, NodeKind.Text, tree.Names.OfKey("version"), tree[fault.Node].Origin, "");
        changes.Change(added, $"CycloneDX {version} asks for a version; it is not known, and became an empty text");
        return true;
    }

    private bool OtherType(SchemaFault fault) => tree[fault.Node].Name < 0 ? false : tree.KeyOf(fault.Node) switch
    {
        "tools" when tree.KindOf(fault.Node) == NodeKind.Object => FlatTools(fault.Node, fault.Parent),
        "identity" when tree.KindOf(fault.Node) == NodeKind.Array => FirstOf(fault.Node, fault.Parent),
        _ => false,
    };

    private bool FlatTools(int tools, int parent)
    {
        var list = tree.Add(parent, NodeKind.Array, tree[tools].Name, tree[tools].Origin);
        foreach (var (kind, vendor) in new[] { ("components", "supplier"), ("services", "provider") })
        {
            if (tree.Find(tools, kind) is var parts and not 0)
            {
                foreach (var part in tree.Children(parts))
                {
                    AddTool(list, part, vendor);
                }
            }
        }

        return Done(tools, $"in CycloneDX {version} tools are a list of vendor, name, version, hashes and references; the rest of them was dropped");
    }

    private void AddTool(int list, int part, string vendor)
    {
        if (tree.KindOf(part) != NodeKind.Object)
        {
            return;
        }

        var tool = tree.Add(list, NodeKind.Object, -1, tree[part].Origin);
        var maker = tree.Find(part, vendor) is var organization and not 0 && tree.Find(organization, "name") is var named and not 0 ? named
            : tree.Find(part, "publisher") is var publisher and not 0 ? publisher
            : tree.Find(part, "group");
        if (maker != 0)
        {
            tree.AddDeepCopy(tool, tree.Names.OfKey("vendor"), maker);
        }

        foreach (var key in new[] { "name", "version", "hashes", "externalReferences" })
        {
            if (tree.Find(part, key) is var value and not 0)
            {
                tree.AddDeepCopy(tool, tree[value].Name, value);
            }
        }
    }

    private bool FirstOf(int list, int parent)
    {
        var isFirst = true;
        foreach (var item in tree.Children(list))
        {
            if (isFirst)
            {
                tree.AddDeepCopy(parent, tree[list].Name, item);
            }
            else
            {
                changes.Drop(item, $"CycloneDX {version} has room for one identity; the first was kept");
            }

            isFirst = false;
        }

        tree[list].IsRemoved = true;
        return true;
    }

    /// <summary>XML may leave the zone out; JSON may not.</summary>
    private bool Zone(SchemaFault fault)
    {
        if (fault.Rule.Format != "date-time" || !TextFormats.IsDateTime(tree.Text(fault.Node) + "Z"))
        {
            return false;
        }

        tree.SetText(fault.Node, tree.Text(fault.Node) + "Z");
        changes.Change(fault.Node, "it names no time zone, which JSON asks for; UTC was assumed");
        return true;
    }

    /// <summary>1.2 holds texts to one line (<c>^(.*)$</c>).</summary>
    private bool OneLine(SchemaFault fault)
    {
        var text = tree.Text(fault.Node);
        if (text.AsSpan().IndexOfAny('\r', '\n') < 0 || fault.Rule.Pattern?.IsMatch(text.ReplaceLineEndings(" ")) != true)
        {
            return false;
        }

        tree.SetText(fault.Node, text.ReplaceLineEndings(" "));
        changes.Change(fault.Node, $"CycloneDX {version} asks for one line; its lines were joined");
        return true;
    }

    private bool Done(int node, string message)
    {
        tree[node].IsRemoved = true;
        changes.Change(node, message);
        return true;
    }

    private bool Has(int parent, string key) => tree.Find(parent, key) != 0;

    private string Names(int authors)
    {
        var names = new List<string>();
        foreach (var author in tree.Children(authors))
        {
            if ((tree.Find(author, "name") is var name and not 0 ? name : tree.Find(author, "email")) is var shown and not 0 && tree.KindOf(shown) == NodeKind.Text)
            {
                names.Add(tree.Text(shown));
            }
        }

        return string.Join(", ", names);
    }
}
