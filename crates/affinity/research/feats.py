import numpy as np
from numba import njit
from base import *
from scipy.spatial import cKDTree
R=80/6371
T=cKDTree(X)
def nearlists(R,h):
    l=T.query_ball_point(X,R); cnt=np.array([len(x) for x in l]); st=np.concatenate([[0],np.cumsum(cnt)])
    idx=np.concatenate([np.array(x) for x in l]); src=np.repeat(np.arange(n),cnt)
    dd=6371*np.linalg.norm(X[idx]-X[src],axis=1); w=np.exp(-(dd/h)**2/2); return st.astype(np.int64),idx.astype(np.int64),w
ns,ni,nw=nearlists(R,30.)
print('near',len(ni)/n)
nc=country.max()+1; na=admin.max()+1
subs=sorted(set(meta['sub'])); sr=np.array([subs.index(s) for s in meta['sub']]); nsr=len(subs)
shl=(L[:,None,:]&L[None,:,:]).any(2)
import re
from prepnorm import norm
key={}; nkey=np.array([key.setdefault(norm(x),len(key)) for x in meta['names']])
logpop=np.log(np.maximum(pop,1000.)).astype(float)
NAMES=['deg','cn','aa','l3','ra','nearP','nearMe','both','cosb','lrb','adm','admlr','cty','sub','pop','popu','dpop','dist','lang','coast','demd','cap','npc','npa','vpc','vpcfrac','name','same','cf','vcf','dlat','degu','l3n','bothself','degnear']
F=len(NAMES)
@njit
def loo_tables(C,S,A,cu,cv,su,sv,au,av,dlt):
    C[cu,cv]+=dlt; C[cv,cu]+=dlt; S[su,sv]+=dlt;S[sv,su]+=dlt
@njit
def features(u,ex,st,nb,deg,C,Cd,S,Sd,admk,admv,admdeg,m2,X,lat,logpop,country,admin,sr,shl,coast,dem,cap,nkey,ns,ni,nw,nplace_c,out):
    """ex: partner to be hidden (or -1). out: n x F"""
    n=len(deg); d=deg.copy()
    out[:]=0
    hid=np.zeros(n,np.bool_); hc=np.zeros(C.shape[0]); nh=0
    for i in range(st[u],st[u+1]):
        b=nb[i]
        if b==ex or ex==-2:
            hid[b]=True; d[u]-=1; d[b]-=1; hc[country[b]]+=1; nh+=1
    cu=country[u]; su=sr[cu]; au=admin[u]
    # graph
    sec=np.zeros(n)
    nc=C.shape[0]
    pc=np.zeros(nc)
    for i in range(st[u],st[u+1]):
        x=nb[i]
        if hid[x]: continue
        kx=d[x]; pc[country[x]]+=1
        for j in range(st[x],st[x+1]):
            y=nb[j]
            if y==u: continue
            out[y,1]+=1; out[y,2]+=1/np.log(kx); out[y,4]+=1/kx; sec[y]+=1/np.sqrt(kx)
        for j in range(ns[x],ns[x+1]): out[ni[j],5]+=nw[j]
    for y in range(n):
        if sec[y]>0:
            for j in range(st[y],st[y+1]):
                z=nb[j]
                if (y==u and hid[z]) or (hid[y] and z==u): continue
                out[z,3]+=sec[y]/np.sqrt(d[y]); out[z,32]+=sec[y]/np.sqrt(d[y])/np.sqrt(d[z]+1)
    # spatial
    mu=0.
    for i in range(ns[u],ns[u+1]):
        a=ni[i]; w=nw[i]; mu+=w*d[a]
        for j in range(st[a],st[a+1]):
            b=nb[j]
            if (a==u and hid[b]) or (hid[a] and b==u): continue
            if a!=u: out[b,6]+=w
            for k in range(ns[b],ns[b+1]):
                out[ni[k],7]+=w*nw[k]
                if a!=u: out[ni[k],33]+=w*nw[k]
    # area mass of v
    ex_v=ex
    cC=C[cu].copy(); cS=S[su].copy()
    Cdu=Cd[cu]
    for i in range(st[u],st[u+1]):
        b=nb[i]
        if hid[b]:
            ce=country[b]; cC[ce]-=1; cS[sr[ce]]-=1; Cdu=Cdu-1
            if ce==cu: cC[ce]-=1; Cdu=Cdu-1
            if sr[ce]==su: cS[sr[ce]]-=1
    for v in range(n):
        cv=country[v]; sv=sr[cv]; av=admin[v]
        o=out[v]
        o[0]=d[v]
        # admin pair
        key=au*1000003+av if au<av else av*1000003+au
        q=np.searchsorted(admk,key); a=0.
        if q<len(admk) and admk[q]==key: a=admv[q]
        if a>0:
            for i in range(st[u],st[u+1]):
                if hid[nb[i]] and admin[nb[i]]==av: a-=1
        o[10]=a
        # subregion expectation then country
        cdv=Cd[cv]-hc[cv]-(nh if cu==cv else 0)
        sdv=Sd[sv]; sdu=Sd[su]
        subaff=(cS[sv]+2.*(sdu/m2)*(sdv/m2)*100)/( (sdu*sdv)/m2 +2.*(sdu/m2)*(sdv/m2)*100+1e-9)
        e=(Cdu+.5)*(cdv+.5)/m2
        aff=(cC[cv]+2.*subaff*min(1.,e)+0.01)/(e+2.*min(1.,e)+0.01)
        o[12]=np.log(aff+1e-3)
        o[13]=np.log(subaff+1e-3)
        ea=admdeg[au]*admdeg[av]/m2
        o[11]=np.log((a+1.*aff*min(1,ea)+.02)/(ea+1.*min(1,ea)+.02))
        o[14]=logpop[v]; o[15]=logpop[u]; o[16]=logpop[v]-logpop[u]
        dx=0.
        for t in range(3): dx+=(X[u,t]-X[v,t])**2
        o[17]=np.log(12742*np.arcsin(min(1.,np.sqrt(dx)/2))+1)
        o[18]=shl[cu,cv]; o[19]=(coast[u]<30)*1.+(coast[v]<30)*2.; o[20]=abs(np.log(dem[u]+50.)-np.log(dem[v]+50.)); o[21]=cap[v]
        o[22]=pc[cv]; o[26]=nkey[u]==nkey[v]; o[27]=cu==cv
        o[30]=abs(lat[u]-lat[v]); o[31]=d[u]
        # v's partners
        k=0;kc=0;ka=0;cf=0.
        for j in range(st[v],st[v+1]):
            z=nb[j]
            if (hid[v] and z==u) or (v==u and hid[z]): continue
            k+=1
            if country[z]==cu: kc+=1
            if admin[z]==au: ka+=1
        o[23]=ka; o[24]=kc; o[25]=(kc+.3)/(k+1.)
        mv=0.
        if o[7]>0:
            for j in range(ns[v],ns[v+1]): mv+=nw[j]*d[ni[j]]
            o[8]=o[7]/np.sqrt(mu*mv+1); o[9]=np.log((o[7]+.05)/(mu*mv/m2+.05))
        else: o[9]=-3 if mu==0 else np.log(.05/.05)-1
        o[34]=mv
class Ctx:
    def __init__(s,tr):
        s.st,s.nb=csr(tr); s.deg=np.diff(s.st).astype(float); s.m2=2.*len(tr)
        s.C=np.zeros((nc,nc)); a,b=country[tr[:,0]],country[tr[:,1]]; np.add.at(s.C,(a,b),1); np.add.at(s.C,(b,a),1); s.Cd=s.C.sum(1)
        s.S=np.zeros((nsr,nsr)); np.add.at(s.S,(sr[a],sr[b]),1); np.add.at(s.S,(sr[b],sr[a]),1); s.Sd=s.S.sum(1)
        aa,bb=admin[tr[:,0]],admin[tr[:,1]]; k=np.minimum(aa,bb)*1000003+np.maximum(aa,bb); s.admk,s.admv=np.unique(k,return_counts=True); s.admv=s.admv.astype(float)
        s.admdeg=np.bincount(np.concatenate([aa,bb]),minlength=na).astype(float)
        s.npl=np.bincount(country,minlength=nc)
    def f(s,u,ex=-1,out=None):
        if out is None: out=np.zeros((n,F))
        features(u,ex,s.st,s.nb,s.deg,s.C,s.Cd,s.S,s.Sd,s.admk,s.admv,s.admdeg,s.m2,X,lat,logpop,country,admin,sr,shl,coast,dem.astype(float),cap,nkey,ns,ni,nw,s.npl,out); return out
