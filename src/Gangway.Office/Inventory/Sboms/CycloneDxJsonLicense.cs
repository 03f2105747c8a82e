namespace Gangway.Office.Inventory.Sboms;

/// <summary>One license object of CycloneDX in JSON.</summary>
internal struct CycloneDxJsonLicense
{
    private string? id;
    private string? name;
    private string? url;
    private string? text;
    private string? encoding;
    private string? acknowledgement;

    public readonly bool SaysSomething => (id ?? name ?? url ?? text) is not null;

    public void Read(ref JsonCursor cursor)
    {
        if (!cursor.Object())
        {
            return;
        }

        while (cursor.Property())
        {
            if (cursor.KeyIs("id"u8)) { id = cursor.Word(); }
            else if (cursor.KeyIs("name"u8)) { name = cursor.Word(); }
            else if (cursor.KeyIs("url"u8)) { url = cursor.Word(); }
            else if (cursor.KeyIs("text"u8)) { ReadText(ref cursor); }
            else if (cursor.KeyIs("acknowledgement"u8)) { acknowledgement = cursor.Word(); }
            else { cursor.Skip(); }
        }
    }

    /// <param name="component">Gets the claims.</param>
    /// <param name="pointer">Of what holds the license object.</param>
    /// <param name="issues">Where to say that a text cannot be decoded.</param>
    public readonly void Claim(ComponentDraft component, string pointer, BomIssues issues)
    {
        Add(LicenseClaimForm.Expression, id, "id", this);
        Add(LicenseClaimForm.Name, name, "name", this);
        if (text is not null)
        {
            Add(LicenseClaimForm.Text, CycloneDxText.Decode(text, encoding, $"{pointer}/license/text/content", issues), "text/content", this);
        }

        Add(LicenseClaimForm.Url, url, "url", this);

        void Add(LicenseClaimForm form, string? value, string field, in CycloneDxJsonLicense license)
        {
            if (value is not null)
            {
                component.Claim(form, value, issues.Source, string.Concat(pointer, "/license/", field), license.acknowledgement == "concluded");
            }
        }
    }

    private void ReadText(ref JsonCursor cursor)
    {
        if (!cursor.Object())
        {
            return;
        }

        while (cursor.Property())
        {
            if (cursor.KeyIs("content"u8)) { text = cursor.Text(); }
            else if (cursor.KeyIs("encoding"u8)) { encoding = cursor.Word(); }
            else { cursor.Skip(); }
        }
    }
}
