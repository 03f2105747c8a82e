namespace Gangway.Office.Inventory.Sboms;

internal sealed partial class CycloneDxJsonDocument
{
    private void ReadMetadata(ref JsonCursor cursor)
    {
        if (!cursor.Object())
        {
            return;
        }

        while (cursor.Property())
        {
            if (cursor.KeyIs("component"u8)) { ReadSubject(ref cursor); }
            else if (cursor.KeyIs("timestamp"u8)) { draft.Head.Timestamp = DocumentTime.Read(cursor.Text()); }
            else if (cursor.KeyIs("authors"u8)) { ReadAuthors(ref cursor); }
            else if (cursor.KeyIs("manufacturer"u8) || cursor.KeyIs("manufacture"u8)) { ReadAuthor(ref cursor); }
            else if (cursor.KeyIs("tools"u8)) { ReadTools(ref cursor); }
            else if (cursor.KeyIs("lifecycles"u8)) { ReadLifecycles(ref cursor); }
            else { cursor.Skip(); }
        }
    }

    private void ReadSubject(ref JsonCursor cursor)
    {
        if (cursor.Object())
        {
            draft.AddSubject(ReadComponent(ref cursor, isSubject: true));
        }
    }

    private void ReadAuthors(ref JsonCursor cursor)
    {
        if (!cursor.Array())
        {
            return;
        }

        while (cursor.ElementObject())
        {
            draft.Head.AddAuthor(ReadParty(ref cursor));
        }
    }

    /// <summary>metadata.manufacturer "created the BOM"; metadata.manufacture, its deprecated name, made what the BOM describes.</summary>
    private void ReadAuthor(ref JsonCursor cursor)
    {
        var isCreator = cursor.KeyIs("manufacturer"u8);
        if (cursor.Object() && ReadParty(ref cursor) is { } author && isCreator)
        {
            draft.Head.AddAuthor(author);
        }
    }

    /// <summary>To 1.4 an array of tools; since 1.5 also components and services in an object.</summary>
    private void ReadTools(ref JsonCursor cursor)
    {
        var isArray = cursor.ArrayOrObject();
        if (isArray == true)
        {
            ReadToolList(ref cursor);
        }

        while (isArray == false && cursor.Property())
        {
            if (!cursor.KeyIs("components"u8) && !cursor.KeyIs("services"u8)) { cursor.Skip(); }
            else if (cursor.Array()) { ReadToolList(ref cursor); }
        }
    }

    private void ReadToolList(ref JsonCursor cursor)
    {
        while (cursor.ElementObject())
        {
            string? vendor = null, name = null, version = null;
            while (cursor.Property())
            {
                if (cursor.KeyIs("vendor"u8)) { vendor = cursor.Text(); }
                else if (cursor.KeyIs("name"u8)) { name = cursor.Text(); }
                else if (cursor.KeyIs("version"u8)) { version = cursor.Text(); }
                else { cursor.Skip(); }
            }

            draft.Head.AddTool(vendor, name, version);
        }
    }

    private void ReadLifecycles(ref JsonCursor cursor)
    {
        if (!cursor.Array())
        {
            return;
        }

        while (cursor.ElementObject())
        {
            while (cursor.Property())
            {
                if (cursor.KeyIs("phase"u8) || cursor.KeyIs("name"u8)) { draft.Head.AddPhase(cursor.Text()); }
                else { cursor.Skip(); }
            }
        }
    }
}
