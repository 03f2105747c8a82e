namespace Gangway.Office.Inventory;

/// <summary>The written form of <see cref="DeliveryForm"/>.</summary>
public static class DeliveryForms
{
    public static string Words { get; } = string.Join(", ", Enum.GetNames<DeliveryForm>().Select(name => name.ToLowerInvariant()));

    /// <summary>Reads a word such as "binary"; numbers are not words.</summary>
    public static bool TryParse(string word, out DeliveryForm form) =>
        Enum.TryParse(word.Trim(), ignoreCase: true, out form) && Enum.IsDefined(form) && char.IsAsciiLetter(word.Trim()[0]);

    public static string Word(this DeliveryForm form) => form.ToString().ToLowerInvariant();
}
