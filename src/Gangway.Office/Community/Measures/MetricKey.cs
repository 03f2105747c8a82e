using System.Text;

namespace Gangway.Office.Community.Measures;

/// <summary>The name of a metric as scripts write it: <c>Contributor Absence Factor</c> is <c>contributor_absence_factor</c>.</summary>
public static class MetricKey
{
    /// <summary>Letters and digits in lower case, everything between them one underscore.</summary>
    public static string Of(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                key.Append(char.ToLowerInvariant(letter));
            }
            else if (key.Length > 0 && key[^1] != '_')
            {
                key.Append('_');
            }
        }

        return key.ToString().TrimEnd('_');
    }
}
