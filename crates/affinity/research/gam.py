from gb import *
import pickle, os
# GAM: quantile bins per feature (on train negatives mix), one-hot -> softmax with sampled candidates
def bins_for(Xs,nb=16):
    e=[]
    for f in range(F):
        x=Xs[:,:,f].ravel(); u=np.unique(x)
        if len(u)<=nb: ed=(u[1:]+u[:-1])/2
        else:
            # quantiles over positives and negatives both
            p=Xs[:,0,f]; z=np.concatenate([np.quantile(x,np.linspace(0,1,nb)[1:-1]),np.quantile(p,np.linspace(0,1,nb)[1:-1])]); ed=np.unique(z)
        e.append(ed)
    return e
def digit(Xr,e):
    return np.stack([np.searchsorted(e[f],Xr[...,f],side='right') for f in range(F)],-1)
from numba import njit
@njit
def sgd(B,off,order,w,g2,lr,l2,use):
    N,K,Fn=B.shape; loss=0.
    s=np.zeros(K)
    for t in range(len(order)):
        i=order[t]
        mx=-1e30
        for k in range(K):
            z=off[i,k]
            for f in use: z+=w[B[i,k,f]]
            s[k]=z
            if z>mx: mx=z
        tot=0.
        for k in range(K): s[k]=np.exp(s[k]-mx); tot+=s[k]
        loss-=np.log(s[0]/tot)
        for k in range(K):
            gr=s[k]/tot-(1. if k==0 else 0.)
            if abs(gr)<1e-6: continue
            for f in use:
                j=B[i,k,f]; gg=gr+l2*w[j]*0
                g2[j]+=gg*gg; w[j]-=lr*gg/np.sqrt(g2[j]+1e-8)
        # shrink
    w*= (1-l2)
    return loss/len(order)
def fit(Xs,Q,use,epochs=12,lr=.08,l2=.02,nbins=16,withq=True,hard=1.):
    e=bins_for(Xs,nbins); offs=np.concatenate([[0],np.cumsum([len(x)+1 for x in e])])
    B=(digit(Xs,e)+offs[:-1]).astype(np.int32)
    off=(-np.log(Q)*hard if withq else np.zeros_like(Q))
    # positive: no offset penalty beyond its own q
    w=np.zeros(offs[-1]); g2=np.full(offs[-1],.1); r=np.random.default_rng(0)
    for ep in range(epochs):
        o=r.permutation(len(B)); l=sgd(B,off,o,w,g2,lr/(1+ep*.3),l2,np.array(use))
    print('loss',l)
    return e,offs,w
def score(out,m,use):
    e,offs,w=m; s=np.zeros(len(out))
    for f in use: s+=w[offs[f]+np.searchsorted(e[f],out[:,f].astype(np.float32),side='right')]
    return s
