namespace Gangway.Office.Inventory.Sboms;

internal sealed partial class CycloneDxXmlDocument
{
    private void ReadOrigin(ComponentDraft component, string name)
    {
        switch (name)
        {
            case "supplier": component.Supplier = ReadParty(); break;
            case "publisher": component.Publisher = Party.Of(xml.Text(), null); break;
            case "manufacturer": component.Creator = ReadParty(); break;
            case "author": component.Author = Party.Of(xml.Text(), null); break;
            case "authors": ReadParties(component.AddAuthor); break;
            case "cpe" or "omniborId" or "swhid": component.AddId(xml.Text()); break;
            case "swid": component.AddId(xml.Attribute("tagId")); break;
        }
    }

    private void ReadHashes(Action<ComponentHash> add)
    {
        foreach (var _ in xml.Children())
        {
            if (xml.Attribute("alg") is { } algorithm && xml.Text() is { } value)
            {
                add(new ComponentHash(algorithm, value));
            }
        }
    }

    /// <summary>The hashes of a distribution are those of the component as it is delivered (BSI TR-03183-2, 8.1.6).</summary>
    private void ReadReferences(ComponentDraft component)
    {
        foreach (var _ in xml.Children())
        {
            var type = xml.Attribute("type");
            foreach (var name in xml.Children())
            {
                switch (name)
                {
                    case "url" when type == "vcs": component.SourceRepository ??= xml.Text(); break;
                    case "url" when type == "distribution": component.DownloadLocation ??= xml.Text(); break;
                    case "hashes" when type == "distribution": ReadHashes(component.AddHash); break;
                }
            }
        }
    }

    private void ReadProperties(ComponentDraft component)
    {
        foreach (var _ in xml.Children())
        {
            var (name, value) = (xml.Attribute("name"), xml.Text());
            component.File = CycloneDxFileProperties.Add(component.File, name, value);
            if (CycloneDxVersions.MarksDevelopment(name, value))
            {
                component.Scope = DependencyScope.Development;
            }
        }
    }
}
