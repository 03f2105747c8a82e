using Gangway.Office.Inventory.CycloneDx;

namespace Gangway.Office.Inventory.Sboms;

/// <summary>What of a CycloneDX document is in no inventory, and so is lost on the way to SPDX. One pass over the document.</summary>
internal sealed class CycloneDxRest(DocumentTree tree)
{
    private const string Kept = "";

    /// <summary>Per kind of object the keys that an inventory holds, and of what kind their values are; any other key is lost.</summary>
    private static readonly Dictionary<string, Dictionary<string, string>> Kinds = new(StringComparer.Ordinal)
    {
        ["bom"] = Keys("bomFormat specVersion $schema version serialNumber metadata:metadata components:component dependencies:dependency"),
        ["metadata"] = Keys("timestamp tools:tools authors:person manufacturer:entity lifecycles:phase component:component"),
        ["tools"] = Keys("components:tool services:tool vendor name version"),
        ["tool"] = Keys("bom-ref type vendor name version"),
        ["phase"] = Keys("phase name"),
        ["person"] = Keys("bom-ref name email"),
        ["entity"] = Keys("bom-ref name url contact:contact"),
        ["contact"] = Keys("bom-ref email"),
        ["component"] = Keys("type bom-ref group name version versionRange purl scope copyright cpe swid:swid omniborId swhid supplier:entity manufacturer:entity "
            + "publisher author authors:person licenses:choice hashes externalReferences:reference properties:property components:component"),
        ["swid"] = Keys("tagId name"),
        ["choice"] = Keys("expression acknowledgement bom-ref license:license"),
        ["license"] = Keys("id name text:text url acknowledgement bom-ref"),
        ["text"] = Keys("content encoding contentType"),
        ["dependency"] = Keys("ref dependsOn"),
        ["reference"] = Keys("type url comment"),
        ["distribution"] = Keys("type url hashes"),
        ["property"] = Keys("name value"),
    };

    private readonly Lazy<NodePlaces> places = new(() => new NodePlaces(tree));
    private readonly SbomLosses losses = new();

    public static void Add(DocumentTree json, SbomLosses losses)
    {
        var rest = new CycloneDxRest(json);
        rest.Visit(0, new Field("", "bom"));
        foreach (var loss in rest.losses.ToImmutable())
        {
            losses.Add(loss.Field, loss.First, loss.Reason, loss.IsDropped, loss.Count);
        }
    }

    private static Dictionary<string, string> Keys(string list) => list.Split(' ').Select(entry => entry.Split(':'))
        .ToDictionary(entry => entry[0], entry => entry.Length > 1 ? entry[1] : Kept, StringComparer.Ordinal);

    /// <summary>Recursion is bounded by the depth of the document.</summary>
    private void Visit(int node, Field field)
    {
        if (tree.KindOf(node) == NodeKind.Array)
        {
            foreach (var item in tree.Children(node))
            {
                Visit(item, field);
            }
        }
        else if (tree.KindOf(node) == NodeKind.Object)
        {
            VisitObject(node, field);
        }
    }

    private void VisitObject(int node, Field field)
    {
        var (isReference, isProperty) = (field.Kind == "reference", field.Kind == "property");
        if ((isReference && !IsKeptReference(node)) || (isProperty && !IsKeptProperty(node)))
        {
            var word = isReference ? Word(node, "type") : "";
            Lose(node, word is null or "" ? field.Path : $"{field.Path}[{word}]", 1);
            return;
        }

        var kind = isReference && Word(node, "type") == "distribution" ? "distribution" : field.Kind;
        var keys = Kinds[kind];
        foreach (var child in tree.Children(node))
        {
            var key = tree.KeyOf(child);
            if (!keys.TryGetValue(key, out var next))
            {
                Lose(child, field.Of(key, Kept).Path, Math.Max(1, tree.KindOf(child) == NodeKind.Array ? Count(child) : 1));
            }
            else if (next.Length > 0)
            {
                Visit(child, field.Of(key, next));
            }
        }

        if (field.Kind == "component")
        {
            LoseSecondWords(node, field);
        }
    }

    /// <summary>An inventory has one supplier, one creator, one repository; and its components are no tree.</summary>
    private void LoseSecondWords(int node, Field field)
    {
        var (publisher, author, authors) = (tree.Find(node, "publisher"), tree.Find(node, "author"), tree.Find(node, "authors"));
        LoseIf(publisher != 0 && tree.Find(node, "supplier") != 0, publisher, field, "publisher", 1);
        var hasCreator = tree.Find(node, "manufacturer") != 0;
        LoseIf(author != 0 && (hasCreator || authors != 0), author, field, "author", 1);
        LoseIf(authors != 0, authors, field, "authors", authors == 0 ? 0 : Count(authors) - (hasCreator ? 0 : 1));
        var nested = tree.Find(node, "components");
        if (nested != 0 && Count(nested) > 0)
        {
            losses.Add($"{field.Path}/components", places.Value.PathOf(nested), "the inventory lists all components beside one another: what is part of what does not go over", isDropped: true, Count(nested));
        }

        var references = tree.Find(node, "externalReferences");
        foreach (var type in references == 0 ? [] : new[] { "vcs", "distribution" })
        {
            var same = 0;
            foreach (var reference in tree.Children(references))
            {
                same += Word(reference, "type") == type ? 1 : 0;
            }

            LoseIf(same > 1, references, field, $"externalReferences[{type}]", same - 1);
        }
    }

    private void LoseIf(bool isLost, int node, Field field, string key, int count)
    {
        if (isLost && count > 0)
        {
            Lose(node, $"{field.Path}/{key}", count);
        }
    }

    private void Lose(int node, string path, int count) => losses.Add(path, FirstTime(path) ? places.Value.PathOf(node) : null, "no part of the inventory, which is what goes over", isDropped: true, count);

    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    private bool FirstTime(string path) => seen.Add(path);

    private bool IsKeptReference(int node) => Word(node, "type") is "vcs" or "distribution";

    private bool IsKeptProperty(int node) =>
        Word(node, "name") is { } name && (name is "gangway:version-range" || CycloneDxFileProperties.MayMatter(name));

    private string? Word(int node, string key) => tree.Find(node, key) is var found and not 0 && tree.KindOf(found) == NodeKind.Text ? tree.Text(found) : null;

    private int Count(int array)
    {
        var count = 0;
        foreach (var _ in tree.Children(array))
        {
            count++;
        }

        return count;
    }

    /// <summary>A place in the shape of the document, with a star for every index; the components of a component are components.</summary>
    private sealed class Field(string path, string kind)
    {
        private readonly Dictionary<string, Field> fields = new(StringComparer.Ordinal);

        public string Path => path;

        public string Kind => kind;

        public Field Of(string key, string next)
        {
            if (kind == "component" && next == "component")
            {
                return this;
            }

            if (!fields.TryGetValue(key, out var field))
            {
                // A key is foreign text, and its value may be a list.
                var name = BomIssues.Quote(key)[1..^1];
                var isList = next is "component" or "dependency" or "person" or "phase" or "choice" or "reference" or "property" or "tool" or "contact" && key != "component";
                fields.Add(key, field = new Field($"{path}/{name}{(isList ? "/*" : "")}", next));
            }

            return field;
        }
    }
}
