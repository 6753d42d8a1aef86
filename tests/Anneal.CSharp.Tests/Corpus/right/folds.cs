// expect: nothing
// checked: 1
using TorchSharp;

public static class CrossValidation
{
    public static double[] Run(Dataset data, int folds = 5)
    {
        var scores = new double[folds];
        for (var fold = 0; fold < folds; fold++)
        {
            var (train, held) = data.Split(fold, folds);
            using var net = new Mlp(data.Features);
            var optimizer = torch.optim.AdamW(net.parameters(), lr: 1e-3);
            var scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, 60, 1e-5);
            for (var epoch = 0; epoch < 60; epoch++)
            {
                foreach (var (x, y) in train.Batches(32))
                {
                    optimizer.zero_grad();
                    var loss = net.Loss(x, y);
                    loss.backward();
                    optimizer.step();
                }
                scheduler.step();
            }
            scores[fold] = net.Score(held);
        }
        return scores;
    }
}
