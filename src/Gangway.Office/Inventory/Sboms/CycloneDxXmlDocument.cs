using System.Xml;

namespace Gangway.Office.Inventory.Sboms;

/// <summary>The inventory of one CycloneDX document in XML, read in one pass. Recursion is bounded by the depth of the XML.</summary>
internal sealed partial class CycloneDxXmlDocument(XmlReader reader, BomIssues issues, BomDraft draft)
{
    private const string DependencyExtension = "http://cyclonedx.org/schema/ext/dependency-graph/1.0";

    private readonly XmlElements xml = new(reader, reader.NamespaceURI, DependencyExtension);
    private readonly List<(string From, string To, string Line)> dependencies = [];
    private readonly List<string> leaves = [];

    public void ReadBom()
    {
        draft.Head.SerialNumber = xml.Attribute("serialNumber");
        foreach (var name in xml.Children())
        {
            switch (name)
            {
                case "metadata": ReadMetadata(); break;
                case "components": ReadComponents(); break;
                case "services": ReadServices(); break;
                case "dependencies": ReadDependencies(from: null); break;
            }
        }

        // Edges may stand before what they name.
        foreach (var (from, to, line) in dependencies)
        {
            draft.AddDependency(from, to, line);
        }

        foreach (var leaf in leaves)
        {
            draft.AddLeaf(draft.Nodes.Of(leaf));
        }

        // A stream that ends early has been refused by now; what follows the root is read for the same reason.
        while (reader.Read())
        {
        }
    }

    private void ReadComponents()
    {
        foreach (var name in xml.Children())
        {
            if (name == "component")
            {
                draft.Add(ReadComponent(draft.Reserve));
            }
        }
    }

    /// <param name="reserve">Puts the component before those nested in it: the schema has them before its external references.</param>
    private ComponentDraft ReadComponent(Action<ComponentDraft> reserve)
    {
        var component = new ComponentDraft
        {
            Locator = xml.Line,
            Reference = xml.Attribute("bom-ref"),
            Type = xml.Attribute("type"),
            Scope = CycloneDxVersions.ScopeOf(null),
        };
        foreach (var name in xml.Children())
        {
            if (name == "components")
            {
                reserve(component);
                ReadComponents();
            }
            else
            {
                ReadPart(component, name);
            }
        }

        return component;
    }

    private void ReadPart(ComponentDraft component, string name)
    {
        switch (name)
        {
            case "group": component.Group = xml.Text(); break;
            case "name": component.Name = xml.Text(); break;
            case "version": component.Version = xml.Text(); break;
            case "versionRange": component.VersionRange = xml.Text(); break;
            case "purl": component.Purl = xml.Text(); break;
            case "copyright": component.Copyright = xml.Text(); break;
            case "scope": component.Scope = CycloneDxVersions.ScopeOf(xml.Text()); break;
            case "licenses": ReadLicenses(component); break;
            case "hashes": ReadHashes(component.AddHash); break;
            case "externalReferences": ReadReferences(component); break;
            case "properties": ReadProperties(component); break;
            default: ReadOrigin(component, name); break;
        }
    }

    private void ReadLicenses(ComponentDraft component)
    {
        foreach (var name in xml.Children())
        {
            var (line, isConcluded) = (xml.Line, xml.Attribute("acknowledgement") == "concluded");
            switch (name)
            {
                case "license":
                    ReadLicense(component, isConcluded);
                    break;
                case "expression":
                    component.Claim(LicenseClaimForm.Expression, xml.Text(), issues.Source, line, isConcluded);
                    break;
                case "expression-detailed":
                    component.Claim(LicenseClaimForm.Expression, xml.Attribute("expression"), issues.Source, line, isConcluded);
                    break;
            }
        }
    }

    private void ReadLicense(ComponentDraft component, bool isConcluded)
    {
        foreach (var name in xml.Children())
        {
            var line = xml.Line;
            switch (name)
            {
                case "id": component.Claim(LicenseClaimForm.Expression, xml.Text(), issues.Source, line, isConcluded); break;
                case "name": component.Claim(LicenseClaimForm.Name, xml.Text(), issues.Source, line, isConcluded); break;
                case "url": component.Claim(LicenseClaimForm.Url, xml.Text(), issues.Source, line, isConcluded); break;
                case "text":
                    var encoding = xml.Attribute("encoding");
                    var text = CycloneDxText.Decode(xml.RawText(), encoding, line, issues);
                    component.Claim(LicenseClaimForm.Text, text, issues.Source, line, isConcluded);
                    break;
            }
        }
    }

    private void ReadServices()
    {
        foreach (var _ in xml.Children())
        {
            draft.AddOther(xml.Attribute("bom-ref"));
            foreach (var name in xml.Children())
            {
                if (name == "services")
                {
                    ReadServices();
                }
            }
        }
    }

    /// <param name="from">Null for the list itself.</param>
    /// <param name="isEntry">True for what stands in the list, and not only inside another.</param>
    private void ReadDependencies(string? from, bool isEntry = false)
    {
        var isLeaf = isEntry;
        foreach (var name in xml.Children())
        {
            if (name != "dependency" || xml.Attribute("ref") is not { } to)
            {
                continue;
            }

            isLeaf = false;
            if (from is not null)
            {
                dependencies.Add((from, to, xml.Line));
            }

            ReadDependencies(to, isEntry: from is null);
        }

        if (isLeaf)
        {
            leaves.Add(from!);
        }
    }
}
