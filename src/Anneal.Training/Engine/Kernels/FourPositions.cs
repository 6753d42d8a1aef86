namespace Anneal.Training.Engine.Kernels;

/// <summary>Offsets of four positions, from where the first channel begins.</summary>
internal readonly struct FourPositions(int first, int second, int third, int fourth)
{
    public int First => first;

    public int Second => second;

    public int Third => third;

    public int Fourth => fourth;
}
