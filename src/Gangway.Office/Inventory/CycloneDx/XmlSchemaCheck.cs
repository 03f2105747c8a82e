using System.Xml;
using System.Xml.Schema;

namespace Gangway.Office.Inventory.CycloneDx;

/// <summary>
/// Holds an XML tree against an XML schema. No address in the document is followed. The uniqueness of bom-ref is not checked
/// here: <see cref="ReferenceCheck"/> does it for JSON and XML alike.
/// </summary>
internal sealed class XmlSchemaCheck
{
    private const string Instance = "http://www.w3.org/2001/XMLSchema-instance";

    private readonly DocumentTree tree;
    private readonly XmlSchemaValidator validator;
    private readonly XmlNamespaceManager namespaces;
    private readonly XmlSchemaInfo facts = new();
    private readonly List<XmlSchemaFault> faults = [];
    private readonly Stack<(int Node, XmlSchemaType? Type)> open = new();
    private int current;
    private XmlSchemaMoment moment;

    private XmlSchemaCheck(DocumentTree tree, XmlSchemaSet schemas)
    {
        this.tree = tree;
        namespaces = new XmlNamespaceManager(new System.Xml.NameTable());
        validator = new XmlSchemaValidator(namespaces.NameTable!, schemas, namespaces, XmlSchemaValidationFlags.AllowXmlAttributes) { XmlResolver = null };
        validator.ValidationEventHandler += (_, fault) => Add(fault.Message);
    }

    /// <summary>The faults in document order.</summary>
    public static List<XmlSchemaFault> Faults(DocumentTree tree, XmlSchemaSet schemas)
    {
        var check = new XmlSchemaCheck(tree, schemas);
        check.validator.Initialize();
        check.Element(0);
        check.validator.EndValidation();
        return check.faults;
    }

    private void Element(int node)
    {
        namespaces.PushScope();
        var name = tree.Names[tree[node].Name];
        var type = Declare(node);
        At(node, XmlSchemaMoment.Start);
        validator.ValidateElement(name.Local, name.Space, facts, type, null, null, null);
        open.Push((node, facts.SchemaType));
        Attributes(node);
        At(node, XmlSchemaMoment.Attributes);
        validator.ValidateEndOfAttributes(facts);
        foreach (var child in tree.Children(node))
        {
            if (tree.KindOf(child) == NodeKind.Element)
            {
                Element(child);
            }
            else if (tree.KindOf(child) is NodeKind.Characters or NodeKind.CData)
            {
                At(node, XmlSchemaMoment.End);
                Text(child);
            }
        }

        At(node, XmlSchemaMoment.End);
        validator.ValidateEndElement(facts);
        open.Pop();
        namespaces.PopScope();
    }

    private void Attributes(int node)
    {
        foreach (var child in tree.Children(node))
        {
            if (tree.KindOf(child) == NodeKind.Attribute && tree.Names[tree[child].Name] is { Space: not (XmlName.Xmlns or Instance) } name)
            {
                At(child, XmlSchemaMoment.Attribute);
                validator.ValidateAttribute(name.Local, name.Space, tree.Text(child), facts);
            }
        }
    }

    private void Text(int node)
    {
        var text = tree.Text(node);
        if (string.IsNullOrWhiteSpace(text) && tree.KindOf(node) == NodeKind.Characters)
        {
            validator.ValidateWhitespace(text);
        }
        else
        {
            validator.ValidateText(text);
        }
    }

    /// <summary>Prefixes count inside values too; returns what xsi:type says.</summary>
    private string? Declare(int node)
    {
        string? type = null;
        foreach (var child in tree.Children(node))
        {
            if (tree.KindOf(child) != NodeKind.Attribute)
            {
                continue;
            }

            var name = tree.Names[tree[child].Name];
            if (name is { Space: XmlName.Xmlns, Prefix: "xmlns" } && name.Local != "xml")
            {
                namespaces.AddNamespace(name.Local, tree.Text(child));
            }

            type = name is { Space: Instance, Local: "type" } ? tree.Text(child) : type;
        }

        return type;
    }

    /// <summary>An element is also refused where one that must come before it is missing; then the fault is its parent's.</summary>
    private void Add(string message)
    {
        var isParents = moment == XmlSchemaMoment.Start && open.TryPeek(out var parent) && XmlContent.Required(parent.Type).Any(name => !Has(parent.Node, name));
        faults.Add(isParents
            ? new XmlSchemaFault(open.Peek().Node, tree.KeyOf(open.Peek().Node), XmlSchemaMoment.End, Sentence(message))
            : new XmlSchemaFault(current, open.TryPeek(out var element) ? tree.KeyOf(element.Node) : "bom", moment, Sentence(message)));
    }

    private bool Has(int node, string name)
    {
        foreach (var child in tree.Children(node))
        {
            if (tree.KindOf(child) == NodeKind.Element && tree.KeyOf(child) == name)
            {
                return true;
            }
        }

        return false;
    }

    private void At(int node, XmlSchemaMoment at) => (current, moment) = (node, at);

    /// <summary>Without the namespace, which is the same in every sentence; foreign text in it on one line and short.</summary>
    private static string Sentence(string message)
    {
        foreach (var space in new[] { " in namespace 'http://cyclonedx.org/schema/bom/1.?'", "http://cyclonedx.org/schema/bom/1.?:" })
        {
            var wild = space.IndexOf('?', StringComparison.Ordinal);
            while (message.IndexOf(space[..wild], StringComparison.Ordinal) is var at and >= 0 && at + space.Length <= message.Length)
            {
                message = message.Remove(at, space.Length);
            }
        }

        return string.Concat((message.Length > 300 ? message[..300] + "…" : message).Select(letter => char.IsControl(letter) || char.IsSurrogate(letter) ? ' ' : letter)).TrimEnd('.');
    }
}
