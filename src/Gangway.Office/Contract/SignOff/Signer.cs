namespace Gangway.Office.Contract.SignOff;

/// <summary>A person as a commit or a register names them.</summary>
public sealed record Signer(string Name, string Email)
{
    /// <summary>Addresses are compared without case and surrounding space.</summary>
    public string Mail => Email.Trim().ToLowerInvariant();

    /// <summary>An address that a forge makes up, so that nothing can be sent to it.</summary>
    public bool IsNoReply => Mail.Contains("noreply", StringComparison.Ordinal) || Mail.Contains("no-reply", StringComparison.Ordinal);

    /// <summary>Whether there is somebody who could be reached or asked.</summary>
    public bool IsWhole => Name.Trim().Length > 0 && Mail.IndexOf('@') is > 0 and var at && at < Mail.Length - 1;

    /// <summary>The words of the name in order, without case and signs: "Doe, Jane" is "jane doe".</summary>
    public string FoldedName
    {
        get
        {
            var letters = Name.ToLowerInvariant().Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ').ToArray();
            return string.Join(' ', new string(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
        }
    }

    public override string ToString() => $"{Name} <{Email}>";
}
