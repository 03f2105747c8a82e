namespace Gangway.Kernels.Licenses.Input;

/// <summary>Names under which files hold license texts: LICENSE, COPYING.LESSER, NOTICE.txt, MIT-LICENSE, UNLICENSE, copyright.</summary>
internal static class LicenseFileName
{
    private static readonly string[] words = ["licen", "lizenz", "copying", "copyright", "notice", "unlicense", "patents", "legal", "eula", "third-party", "thirdparty", "3rdparty"];

    public static bool Is(string name)
    {
        foreach (var word in words)
        {
            if (name.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
