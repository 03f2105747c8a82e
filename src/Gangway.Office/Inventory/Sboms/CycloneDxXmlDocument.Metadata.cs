namespace Gangway.Office.Inventory.Sboms;

internal sealed partial class CycloneDxXmlDocument
{
    private void ReadMetadata()
    {
        foreach (var name in xml.Children())
        {
            switch (name)
            {
                case "component": draft.AddSubject(ReadComponent(draft.ReserveSubject)); break;
                case "timestamp": draft.Head.Timestamp = DocumentTime.Read(xml.Text()); break;
                case "authors": ReadParties(draft.Head.AddAuthor); break;
                case "manufacturer": draft.Head.AddAuthor(ReadParty()); break;
                case "tools": ReadTools(); break;
                case "lifecycles": ReadLifecycles(); break;
            }
        }
    }

    /// <summary>A tool, component or service each; since 1.5 components and services have a list of their own.</summary>
    private void ReadTools()
    {
        foreach (var kind in xml.Children())
        {
            if (kind is "components" or "services")
            {
                ReadTools();
            }
            else
            {
                ReadTool();
            }
        }
    }

    private void ReadTool()
    {
        string? vendor = null, name = null, version = null;
        foreach (var field in xml.Children())
        {
            switch (field)
            {
                case "vendor": vendor = xml.Text(); break;
                case "name": name = xml.Text(); break;
                case "version": version = xml.Text(); break;
            }
        }

        draft.Head.AddTool(vendor, name, version);
    }

    private void ReadLifecycles()
    {
        foreach (var _ in xml.Children())
        {
            foreach (var name in xml.Children())
            {
                draft.Head.AddPhase(name is "phase" or "name" ? xml.Text() : null);
            }
        }
    }

    private void ReadParties(Action<Party?> add)
    {
        foreach (var _ in xml.Children())
        {
            add(ReadParty());
        }
    }

    /// <summary>A person or an organization: its name, an e-mail address of it, or else its site.</summary>
    private Party? ReadParty()
    {
        string? partyName = null, mail = null, site = null;
        foreach (var name in xml.Children())
        {
            switch (name)
            {
                case "name": partyName = xml.Text(); break;
                case "email": mail = xml.Text(); break;
                case "url": site ??= xml.Text(); break;
                case "contact": mail ??= ReadParty()?.Contact; break;
            }
        }

        return Party.Of(partyName, mail ?? site);
    }
}
