namespace Anneal.Training.Data;

/// <summary>
/// Changes the size of square images by bilinear interpolation between pixel centres; beyond the outer centres the edge
/// pixel is repeated.
/// </summary>
/// <remarks>The same as PyTorch's <c>interpolate(mode="bilinear", align_corners=False)</c> for enlargements.</remarks>
internal static class BilinearResize
{
    /// <summary>Resizes images that follow one another.</summary>
    /// <param name="images">The images: <paramref name="from"/> × <paramref name="from"/> pixels each, row after
    /// row.</param>
    /// <param name="from">Pixels along a side now.</param>
    /// <param name="to">Pixels along a side afterwards. At least <paramref name="from"/>.</param>
    public static float[] Enlarge(ReadOnlySpan<float> images, int from, int to)
    {
        var places = Enumerable.Range(0, to).Select(pixel => Place(pixel, from, to)).ToArray();
        var enlarged = new float[images.Length / (from * from) * to * to];
        var next = 0;
        for (; images.Length > 0; images = images[(from * from)..])
            foreach (var (top, bottom, down) in places)
            foreach (var (left, right, across) in places)
                enlarged[next++] = float.Lerp(
                    float.Lerp(images[top * from + left], images[top * from + right], across),
                    float.Lerp(images[bottom * from + left], images[bottom * from + right], across),
                    down
                );
        return enlarged;
    }

    private static (int Before, int After, float Share) Place(int pixel, int from, int to)
    {
        var centre = Math.Clamp((pixel + 0.5f) * from / to - 0.5f, 0, from - 1);
        var before = (int)centre;
        return (before, Math.Min(before + 1, from - 1), centre - before);
    }
}
