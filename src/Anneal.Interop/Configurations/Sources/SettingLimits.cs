using Anneal.Interop.Configurations.Settings;

namespace Anneal.Interop.Configurations.Sources;

/// <summary>How large a configuration may be, counted while it is read.</summary>
internal static class SettingLimits
{
    /// <summary>The greatest length in characters.</summary>
    public const int MostCharacters = 1_000_000;

    /// <summary>How deep values may stand within each other.</summary>
    public const int MostDeep = 64;

    // What is shared counts wherever it is used, so that a few lines cannot stand for billions of values.
    private const long MostValues = 500_000;

    /// <summary>Refuses a text that is too long or no text.</summary>
    /// <exception cref="InvalidDataException">It is.</exception>
    public static void Require(string text)
    {
        if (text.Length > MostCharacters)
            throw Invalid(
                $"a configuration must have at most {MostCharacters:N0} characters, but this one has {text.Length:N0}."
            );
        if (text.IndexOf('\0', StringComparison.Ordinal) is >= 0 and var at)
            throw Invalid($"a configuration must be text, but this one has a null character at {at:N0}.");
    }

    /// <summary>Refuses values within too many others.</summary>
    /// <exception cref="InvalidDataException">They are.</exception>
    public static void RequireDepth(int depth, int line)
    {
        if (depth > MostDeep)
            throw Invalid($"line {line}: values must stand at most {MostDeep} deep within each other.");
    }

    /// <summary>Refuses a value that stands for too many, and gives any other back.</summary>
    /// <exception cref="InvalidDataException">It does.</exception>
    public static T Counted<T>(T setting)
        where T : Setting =>
        setting.Size <= MostValues
            ? setting
            : throw Invalid(
                $"line {setting.Line}: a configuration must have at most {MostValues:N0} values, those of its aliases "
                    + $"counted wherever they are used, but has {setting.Size:N0}."
            );
}
