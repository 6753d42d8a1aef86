namespace Anneal;

/// <summary>The state of <c>torch.random</c>, the generator of the processor.</summary>
internal static class RandomState
{
    public static byte[] Get()
    {
        using var state = torch.random.get_rng_state();
        return state.bytes.ToArray();
    }

    public static void Set(BinaryReader reader)
    {
        using var state = torch.tensor(reader.ReadBytes((int)reader.BaseStream.Length));
        torch.random.set_rng_state(state);
    }
}
