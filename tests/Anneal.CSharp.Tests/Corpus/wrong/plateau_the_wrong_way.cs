// expect: LR012 error
using TorchSharp;
using static TorchSharp.torch.optim.lr_scheduler;

class Loop
{
    private readonly torch.nn.Module<torch.Tensor, torch.Tensor> _net;

    public Loop(torch.nn.Module<torch.Tensor, torch.Tensor> net) => _net = net;

    public void Train()
    {
        var optimizer = torch.optim.Adam(_net.parameters(), lr: 1e-3);
        var plateau = ReduceLROnPlateau(optimizer, mode: "min", patience: 5);
        for (var epoch = 0; epoch < 80; epoch++)
        {
            foreach (var batch in Data.Train())
            {
                optimizer.zero_grad();
                _net.forward(batch.X).sub(batch.Y).abs().mean().backward();
                optimizer.step();
            }
            var val_accuracy = Validate();
            plateau.step(val_accuracy);
        }
    }
}
