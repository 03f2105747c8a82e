using Gangway.Kernels.Licenses;
using Gangway.Kernels.Licenses.Rules;

namespace Gangway.Contract;

/// <summary>Reads with what Gangway knows and with an added rule pack.</summary>
internal static class RuleReadings
{
    public static LicenseReading Read(LicenseDetector own, RuleDetector? rules, ReadOnlySpan<byte> content, string fileName)
    {
        if (rules is null)
        {
            return own.Read(content, fileName);
        }

        var added = rules.Read(content);
        return new LicenseReading(FileNature.Text, added.Expression, added.Matches, [], [], []);
    }
}
