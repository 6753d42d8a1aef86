namespace Anneal.Interop.Pickle;

/// <summary>Counts the memory that a pickle may ask for, before it is taken.</summary>
internal sealed class Budget
{
    /// <summary>Bytes for all values of one pickle.</summary>
    public const long MostBytes = 8 * 1024 * 1024;

    // A little more than the runtime takes, with the copies that a growing list makes.
    public const int PerValue = 40,
        PerContainer = 120,
        PerItem = 32,
        PerMemo = 80,
        PerCharacter = 2;

    private long left = MostBytes;

    public void TakeItems(long count) => Take(count * PerItem);

    public void Take(long bytes)
    {
        left -= bytes;
        if (left < 0)
            throw Invalid(
                $"the pickle holds too much: its values would take more than {MostBytes / (1024 * 1024)} MiB."
            );
    }
}
